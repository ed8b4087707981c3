Rules and expressions that lack a part or have one too many.

-- a.json --
[
  {"Value": "A", "Rule": {"Tags": {"Key": "a", "Values": ["x"]}, "Dimensions": {"Key": "REGION", "Values": ["y"]}}},
  {"Value": "B", "Rule": {}},
  {"Value": "C", "Rule": {"Or": null}},
  {"Value": "D"},
  {"Rule": {"Tags": {"Key": "a", "Values": ["x"]}}},
  {"Value": "E", "Rule": {"Tags": {"Key": "a", "Values": ["x"]}}, "InheritedValue": {"DimensionName": "TAG", "DimensionKey": "a"}},
  {"Value": "F", "InheritedValue": {"DimensionName": "TAG", "DimensionKey": "a"}},
  {"Type": "REGULAR", "InheritedValue": {"DimensionName": "TAG", "DimensionKey": "a"}},
  {"Type": "INHERITED_VALUE", "Value": "G", "Rule": {"Tags": {"Key": "a", "Values": ["x"]}}},
  {"InheritedValue": {"DimensionKey": "a"}},
  {"InheritedValue": {"DimensionName": "SERVICE_CODE"}},
  {"Value": "H", "Rule": {"And": [{"Not": {"Or": {"Tags": {"Key": "a", "Values": ["x"]}}}}, {"Not": []}]}}
]
-- $ crd import cost-category a.json --name Team --as-of 2026-11-20 --
-- stderr --
error[CRD1309]: an expression has both `Dimensions` and `Tags`, and AWS takes one
  --> a.json:2:26
   = help: join them: {"And": [{...}, {...}]}

error[CRD1309]: an expression says nothing
  --> a.json:3:26
   = help: write one of Or, And, Not, Dimensions, Tags and CostCategories

error[CRD1309]: an expression says nothing
  --> a.json:4:26
   = help: write one of Or, And, Not, Dimensions, Tags and CostCategories

error[CRD1309]: a rule has neither `Rule` nor `InheritedValue`
  --> a.json:5:3
   = help: say with `Rule` what gets the value

error[CRD1309]: a rule has no `Value`
  --> a.json:6:3
   = help: say which value it gives

error[CRD1309]: a rule has both `Rule` and `InheritedValue`
  --> a.json:7:3
   = help: make two rules of it

error[CRD1309]: a rule that inherits its value has a `Value`
  --> a.json:8:13
   = help: leave it out: the value is what the charge has there

error[CRD1309]: a rule of type REGULAR has `InheritedValue`
  --> a.json:9:12
   = help: write INHERITED_VALUE

error[CRD1309]: a rule of type INHERITED_VALUE has `Rule`
  --> a.json:10:12
   = help: write REGULAR

error[CRD1309]: `InheritedValue` has no `DimensionName`
  --> a.json:11:22
   = help: write TAG or LINKED_ACCOUNT_NAME

error[CRD1307]: unknown dimension `SERVICE_CODE`
  --> a.json:12:40
   = help: AWS knows LINKED_ACCOUNT_NAME and TAG

error[CRD1306]: `Or` is an object, and should be a list
  --> a.json:13:50
   = help: write it in brackets: ["..."]

error[CRD1306]: an expression is a list, and should be an object
  --> a.json:13:101
   = help: write it with its members: {"...": ...}

13 errors
-- status 2 --
