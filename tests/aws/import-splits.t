Split charge rules of every method import; a source without a name is what has no value.

-- a.json --
{
  "Name": "Team",
  "RuleVersion": "CostCategoryExpression.v1",
  "Rules": [
    {"Value": "A", "Rule": {"Tags": {"Key": "team", "Values": ["a"]}}},
    {"Value": "B", "Rule": {"Tags": {"Key": "team", "Values": ["b"]}}},
    {"Value": "C", "Rule": {"Tags": {"Key": "team", "Values": ["c"]}}},
    {"Value": "D", "Rule": {"Tags": {"Key": "team", "Values": ["d"]}}}
  ],
  "DefaultValue": "Rest",
  "SplitChargeRules": [
    {"Source": "A", "Targets": ["B", "C"], "Method": "FIXED",
     "Parameters": [{"Type": "ALLOCATION_PERCENTAGES", "Values": ["33.4", "66.6"]}]},
    {"Source": "D", "Targets": ["B"], "Method": "EVEN"},
    {"Source": "Rest", "Targets": ["B", "C"], "Method": "PROPORTIONAL", "Parameters": []}
  ]
}
-- $ crd import cost-category a.json --as-of 2026-11-20 --
# From a.json:1
category Team {
  "A" when tag.team is "a"
  "B" when tag.team is "b"
  "C" when tag.team is "c"
  "D" when tag.team is "d"
  default "Rest"
  split "A" to ["B" 33.4%, "C" 66.6%]
  split "D" evenly to ["B"]
  split "Rest" proportionally to ["B", "C"]
}
-- stderr --
proved: the category means what AWS has
