Members that are unknown, misspelt, missing, of another type or of another value: each is named, all at once.

-- a.json --
{"CostCategory": {
  "Name": "Team",
  "CostCategoryArn": 7,
  "EffectiveStart": "2026-02-15T00:00:00Z",
  "RuleVersion": "CostCategoryExpression.v2",
  "DefaultValue": null,
  "Rules": [
    {"Valu": "A", "Rule": {"Tags": {"Key": "team", "Values": ["a"]}}},
    {"Value": "B", "Rule": {"Tags": {"Key": "team", "Values": "b", "MatchOption": ["EQUALS"]}}},
    {"Value": "C", "Rule": {"Dimensions": {"Key": "LINKED_ACCOUNT", "Values": [111122223333, null, true]}}},
    {"Value": "D", "Rule": {"Tags": {"Key": "team", "Values": ["d"], "MatchOptions": ["EQUAL", "GREATER_THAN_OR_EQUAL"]}}},
    {"Value": "E", "Type": "REGULER", "Rule": {"Tagz": {"Key": "team"}}},
    {"Value": "F", "Rule": "team"},
    "G"
  ],
  "SplitChargeRules": {"Source": "A"},
  "Colour": "red"
}, "Colour": "red"}
-- start.json --
[{"Name": "A", "RuleVersion": "CostCategoryExpression.v1", "EffectiveStart": "2026-02-01", "Rules": [{"Value": "A", "Rule": {"Tags": {"Key": "team", "Values": ["a"]}}}]},
 {"Name": "B", "RuleVersion": "CostCategoryExpression.v1", "EffectiveStart": "2026-02-01T00:00:00+01:00", "Rules": [{"Value": "A", "Rule": {"Tags": {"Key": "team", "Values": ["a"]}}}]},
 {"Name": "C", "RuleVersion": "CostCategoryExpression.v1", "EffectiveStart": "2026-13-01T00:00:00Z", "Rules": [{"Value": "A", "Rule": {"Tags": {"Key": "team", "Values": ["a"]}}}]},
 {"Name": "D", "RuleVersion": "CostCategoryExpression.v1", "EffectiveStart": "2026-02-01T12:00:00Z", "Rules": [{"Value": "A", "Rule": {"Tags": {"Key": "team", "Values": ["a"]}}}]}]
-- lacks.json --
{"Name": "A", "Rules": [{"Value": "A", "Rule": {"Tags": {"Key": "team", "Values": ["a"]}}}]}
{"Name": "B", "RuleVersion": "CostCategoryExpression.v1"}
{"RuleVersion": "CostCategoryExpression.v1", "Rules": [{"Value": "A", "Rule": {"Tags": {"Key": "team", "Values": ["a"]}}}]}
-- $ crd import cost-category a.json --as-of 2026-11-20 --
-- stderr --
error[CRD1306]: `CostCategoryArn` is a number, and should be a text
  --> a.json:3:22
   = help: write it in quotation marks: a number loses its leading zeros

error[CRD1307]: `EffectiveStart` is no first day of a month: `2026-02-15T00:00:00Z`
  --> a.json:4:21
   = help: write it as 2026-02-01T00:00:00Z

error[CRD1307]: unknown version of rules `CostCategoryExpression.v2`
  --> a.json:5:18
   = help: did you mean `CostCategoryExpression.v1`? AWS knows CostCategoryExpression.v1

error[CRD1305]: unknown member `Valu` of a rule
  --> a.json:8:6
   = help: did you mean `Value`? AWS knows Value, Rule, InheritedValue and Type

error[CRD1306]: `Values` is a text, and should be a list
  --> a.json:9:63
   = help: write it in brackets: ["..."]

error[CRD1305]: unknown member `MatchOption` of `Tags`
  --> a.json:9:68
   = help: did you mean `MatchOptions`? AWS knows Key, Values and MatchOptions

error[CRD1306]: a value is a number, and should be a text
  --> a.json:10:80
   = help: write it in quotation marks: a number loses its leading zeros

error[CRD1306]: a value is null, and should be a text
  --> a.json:10:94
   = help: leave it out, or write a text

error[CRD1306]: a value is true or false, and should be a text
  --> a.json:10:100
   = help: write a text in quotation marks

error[CRD1307]: unknown match option `EQUAL`
  --> a.json:11:87
   = help: did you mean `EQUALS`? AWS knows EQUALS, ABSENT, STARTS_WITH, ENDS_WITH, CONTAINS, CASE_SENSITIVE and CASE_INSENSITIVE

error[CRD1307]: unknown match option `GREATER_THAN_OR_EQUAL`
  --> a.json:11:96
   = help: AWS knows EQUALS, ABSENT, STARTS_WITH, ENDS_WITH, CONTAINS, CASE_SENSITIVE and CASE_INSENSITIVE

error[CRD1307]: unknown type of a rule `REGULER`
  --> a.json:12:28
   = help: did you mean `REGULAR`? AWS knows REGULAR and INHERITED_VALUE

error[CRD1305]: unknown member `Tagz` of an expression
  --> a.json:12:48
   = help: did you mean `Tags`? AWS knows Or, And, Not, Dimensions, Tags and CostCategories

error[CRD1306]: an expression is a text, and should be an object
  --> a.json:13:28
   = help: write it with its members: {"...": ...}

error[CRD1306]: a rule is a text, and should be an object
  --> a.json:14:5
   = help: write it with its members: {"...": ...}

error[CRD1306]: `SplitChargeRules` is an object, and should be a list
  --> a.json:16:23
   = help: write it in brackets: ["..."]

error[CRD1305]: unknown member `Colour` of a definition
  --> a.json:17:3
   = help: AWS knows Name, CostCategoryArn, EffectiveStart, RuleVersion, Rules, DefaultValue, SplitChargeRules, EffectiveEnd, ProcessingStatus, ResourceTags and Tags

error[CRD1305]: unknown member `Colour` of the answer
  --> a.json:18:4
   = help: AWS knows CostCategory and ResponseMetadata

18 errors
-- status 2 --
-- $ crd import cost-category start.json --as-of 2026-11-20 --
-- stderr --
error[CRD1307]: `EffectiveStart` is no first day of a month: `2026-02-01`
  --> start.json:1:78
   = help: write it as 2026-02-01T00:00:00Z

error[CRD1307]: `EffectiveStart` is no first day of a month: `2026-02-01T00:00:00+01:00`
  --> start.json:2:78
   = help: write it as 2026-02-01T00:00:00Z

error[CRD1307]: `EffectiveStart` is no first day of a month: `2026-13-01T00:00:00Z`
  --> start.json:3:78
   = help: write it as 2026-02-01T00:00:00Z

error[CRD1307]: `EffectiveStart` is no first day of a month: `2026-02-01T12:00:00Z`
  --> start.json:4:78
   = help: write it as 2026-02-01T00:00:00Z

4 errors
-- status 2 --
-- $ crd import cost-category lacks.json --as-of 2026-11-20 --
-- stderr --
error[CRD1305]: a definition has no `RuleVersion`
  --> lacks.json:1:1
   = help: add "RuleVersion": "CostCategoryExpression.v1"

error[CRD1305]: a definition has no `Rules`
  --> lacks.json:2:1
   = help: AWS takes 1 to 500 rules

error[CRD1310]: a definition has no `Name`
  --> lacks.json:3:1
   = help: give the category's name: --name NAME

3 errors
-- status 2 --
