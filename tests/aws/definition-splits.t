Splits: every method, and what does not fit.

-- fine.json --
{"Name": "Team", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
{"Value": "A", "Rule": {"Tags": {"Key": "a", "Values": ["a"]}}},
{"Value": "B", "Rule": {"Tags": {"Key": "a", "Values": ["b"]}}},
{"Value": "C", "Rule": {"Tags": {"Key": "a", "Values": ["c"]}}}], "DefaultValue": "D",
"SplitChargeRules": [
{"Source": "A", "Targets": ["D", "B"], "Method": "FIXED", "Parameters": [{"Type": "ALLOCATION_PERCENTAGES", "Values": ["33.340", "66.66"]}]},
{"Source": "C", "Targets": ["D"], "Method": "PROPORTIONAL"},
{"Source": "", "Targets": ["B", "D"], "Method": "EVEN"}]}
-- $ crd import cost-category fine.json --as-of 2026-11-20 -q --
# From fine.json:1
category Team {
  "A" when tag.a is "a"
  "B" when tag.a is "b"
  "C" when tag.a is "c"
  default "D"
  split "A" to ["D" 33.34%, "B" 66.66%]
  split "C" proportionally to ["D"]
  split "" evenly to ["B", "D"]
}
-- wrong.json --
{"Name": "Team", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
{"Value": "A", "Rule": {"Tags": {"Key": "a", "Values": ["a"]}}},
{"Value": "B", "Rule": {"Tags": {"Key": "a", "Values": ["b"]}}},
{"Value": "C", "Rule": {"Tags": {"Key": "a", "Values": ["c"]}}}],
"SplitChargeRules": [
{"Source": "A", "Targets": ["B", "B"], "Method": "EVEN"},
{"Source": "A", "Targets": ["C"], "Method": "EVEN"},
{"Source": "B", "Targets": ["Z"], "Method": "EVEN"},
{"Source": "C", "Targets": ["A", "B"], "Method": "FIXED", "Parameters": [{"Type": "ALLOCATION_PERCENTAGES", "Values": ["50", "49"]}]},
{"Source": "", "Targets": ["A", "B"], "Method": "FIXED", "Parameters": [{"Type": "ALLOCATION_PERCENTAGES", "Values": ["0", "100"]}]}]}
-- $ crd import cost-category wrong.json --as-of 2026-11-20 --
-- stderr --
error[CRD1349]: "A" is both a source and a target
  --> wrong.json:6:1
   = help: AWS splits once: send the cost to values that are not split

error[CRD1349]: "B" is a target twice
  --> wrong.json:6:1
   = help: name each target once

error[CRD1349]: "A" is split twice
  --> wrong.json:7:1
   = help: keep one rule a source

error[CRD1349]: "A" is both a source and a target
  --> wrong.json:7:1
   = help: AWS splits once: send the cost to values that are not split

error[CRD1349]: "B" is both a source and a target
  --> wrong.json:8:1
   = help: AWS splits once: send the cost to values that are not split

error[CRD1349]: the target "Z" is no value of "Team"
  --> wrong.json:8:29
   = help: write one of the values of its rules, or its default

error[CRD1349]: "C" is both a source and a target
  --> wrong.json:9:1
   = help: AWS splits once: send the cost to values that are not split

error[CRD1349]: the percentages add up to 99.00
  --> wrong.json:9:1
   = help: make them add up to exactly 100

error[CRD1349]: "0" is no percentage
  --> wrong.json:10:1
   = help: write a number above 0 and up to 100, such as "33.34"

9 errors
-- status 2 --
