Split charge rules that lack a part or have one too many.

-- a.json --
{
  "Name": "Team",
  "RuleVersion": "CostCategoryExpression.v1",
  "Rules": [
    {"Value": "A", "Rule": {"Tags": {"Key": "team", "Values": ["a"]}}},
    {"Value": "B", "Rule": {"Tags": {"Key": "team", "Values": ["b"]}}}
  ],
  "SplitChargeRules": [
    {},
    {"Source": "A", "Targets": ["B"], "Method": "EVENLY"},
    {"Source": "A", "Targets": ["B"], "Method": "EVEN", "Parameters": [{"Type": "ALLOCATION_PERCENTAGES", "Values": ["100"]}]},
    {"Source": "A", "Targets": ["B"], "Method": "FIXED", "Parameters": [{"Type": "PERCENT", "Values": ["50", "50"]}]},
    {"Source": "A", "Targets": ["B"], "Method": "FIXED", "Parameters": [{"Values": [100]}, {}]},
    {"Source": 1, "Targets": "B", "Method": null}
  ]
}
-- $ crd import cost-category a.json --as-of 2026-11-20 --
-- stderr --
error[CRD1309]: a split has no `Source`
  --> a.json:9:5
   = help: name the value whose cost is split; "" is what has no value

error[CRD1309]: a split has no `Targets`
  --> a.json:9:5
   = help: name the values that its cost goes to

error[CRD1309]: a split has no `Method`
  --> a.json:9:5
   = help: write PROPORTIONAL, EVEN or FIXED

error[CRD1307]: unknown method `EVENLY`
  --> a.json:10:49
   = help: did you mean `EVEN`? AWS knows PROPORTIONAL, EVEN and FIXED

error[CRD1309]: a split of method EVEN has `Parameters`
  --> a.json:11:71
   = help: leave them out, or write FIXED

error[CRD1307]: unknown type of a parameter `PERCENT`
  --> a.json:12:82
   = help: AWS knows ALLOCATION_PERCENTAGES

error[CRD1309]: 2 percentages for 1 target
  --> a.json:12:103
   = help: give one percentage for each target, in their order

error[CRD1309]: a split has 2 `Parameters`
  --> a.json:13:72
   = help: write one, with a percentage for each target

error[CRD1309]: a split has no `Method`
  --> a.json:14:5
   = help: write PROPORTIONAL, EVEN or FIXED

error[CRD1306]: `Source` is a number, and should be a text
  --> a.json:14:16
   = help: write it in quotation marks: a number loses its leading zeros

error[CRD1306]: `Targets` is a text, and should be a list
  --> a.json:14:30
   = help: write it in brackets: ["..."]

11 errors
-- status 2 --
