And, Or and Not with parentheses only where a reader needs them: nothing is mixed without them, and a group of one, a group
inside its own kind and two negations say nothing.

-- d.json --
{"Name": "Team", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
{"Value": "A", "Rule": {"And": [{"Tags": {"Key": "a", "Values": ["1"]}}, {"Or": [{"Tags": {"Key": "b", "Values": ["1"]}}, {"Tags": {"Key": "c", "Values": ["1"]}}]}]}},
{"Value": "B", "Rule": {"Or": [{"And": [{"Tags": {"Key": "a", "Values": ["2"]}}, {"Tags": {"Key": "b", "Values": ["2"]}}]}, {"Tags": {"Key": "c", "Values": ["2"]}}]}},
{"Value": "C", "Rule": {"And": [{"Tags": {"Key": "a", "Values": ["3"]}}, {"And": [{"Tags": {"Key": "b", "Values": ["3"]}}, {"Tags": {"Key": "c", "Values": ["3"]}}]}]}},
{"Value": "D", "Rule": {"Not": {"Or": [{"Tags": {"Key": "a", "Values": ["4"]}}, {"Tags": {"Key": "b", "Values": ["4"]}}]}}},
{"Value": "E", "Rule": {"Or": [{"And": [{"Not": {"Not": {"Tags": {"Key": "a", "Values": ["5"]}}}}]}]}},
{"Value": "F", "Rule": {"And": [{"Not": {"And": [{"Tags": {"Key": "a", "Values": ["6"]}}, {"Tags": {"Key": "b", "Values": ["6"]}}]}}, {"Not": {"Tags": {"Key": "c", "Values": ["6"]}}}]}},
{"Value": "G", "Rule": {"Not": {"Not": {"Or": [{"Tags": {"Key": "a", "Values": ["7"]}}, {"Not": {"And": [{"Tags": {"Key": "b", "Values": ["7"]}}]}}]}}}}
]}
-- $ crd import cost-category d.json --as-of 2026-11-20 -o p.crd 2>/dev/null; cat p.crd; crd lint p.crd --as-of 2026-11-20 2>&1 | grep -c CRD0314 --
# From d.json:1
category Team {
  "A" when tag.a is "1" and (tag.b is "1" or tag.c is "1")
  "B" when (tag.a is "2" and tag.b is "2") or tag.c is "2"
  "C" when tag.a is "3" and tag.b is "3" and tag.c is "3"
  "D" when not (tag.a is "4" or tag.b is "4")
  "E" when tag.a is "5"
  "F" when not (tag.a is "6" and tag.b is "6") and tag.c is not "6"
  "G" when tag.a is "7" or tag.b is not "7"
}
0
-- status 1 --
