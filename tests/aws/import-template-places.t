The rules of a template are JSON in a text: whatever its quotes, a place is that of the value in the template.

-- literal.yaml --
# Ünïcode in front
Resources:
  Team:
    Type: AWS::CE::CostCategory
    Properties:
      Name: Team
      RuleVersion: CostCategoryExpression.v1
      Rules: |
        [
          {"Value": "Ü", "Rule": {"Tags": {"Key": "team", "Valeus": ["a"]}}}
        ]
-- single.yaml --
Resources:
  Team:
    Type: AWS::CE::CostCategory
    Properties:
      Name: Team
      RuleVersion: CostCategoryExpression.v1
      Rules: '[{"Value": "it''s",
               "Rule": {"Tags": {"Key": "team", "Valeus": ["a"]}}}]'
-- double.yaml --
Resources:
  Team:
    Type: AWS::CE::CostCategory
    Properties:
      Name: Team
      RuleVersion: CostCategoryExpression.v1
      Rules: "[{\"Value\": \"\u00dc\", \"Rule\": \
        {\"Tags\": {\"Key\": \"team\", \"Valeus\": [\"a\"]}}}]"
-- quoted.json --
{"Resources": {"Team": {"Type": "AWS::CE::CostCategory", "Properties": {
  "Name": "Team", "RuleVersion": "CostCategoryExpression.v1",
  "Rules": "[{\"Value\": \"\u00dc\",\n \"Rule\": {\"Tags\": {\"Key\": \"team\", \"Valeus\": [\"a\"]}}}]"}}}}
-- broken.yaml --
Resources:
  Team:
    Type: AWS::CE::CostCategory
    Properties:
      Name: Team
      RuleVersion: CostCategoryExpression.v1
      Rules: >-
        [
          {"Value": "A" "Rule": {}}
        ]
      SplitChargeRules: '{}'
-- $ crd import cost-category literal.yaml --as-of 2026-11-20 --
-- stderr --
error[CRD1305]: unknown member `Valeus` of `Tags`
  --> literal.yaml:10:59
   = help: did you mean `Values`? AWS knows Key, Values and MatchOptions

1 error
-- status 2 --
-- $ crd import cost-category single.yaml --as-of 2026-11-20 --
-- stderr --
error[CRD1305]: unknown member `Valeus` of `Tags`
  --> single.yaml:8:49
   = help: did you mean `Values`? AWS knows Key, Values and MatchOptions

1 error
-- status 2 --
-- $ crd import cost-category double.yaml --as-of 2026-11-20 --
-- stderr --
error[CRD1305]: unknown member `Valeus` of `Tags`
  --> double.yaml:8:40
   = help: did you mean `Values`? AWS knows Key, Values and MatchOptions

1 error
-- status 2 --
-- $ crd import cost-category quoted.json --as-of 2026-11-20 --
-- stderr --
error[CRD1305]: unknown member `Valeus` of `Tags`
  --> quoted.json:3:81
   = help: did you mean `Values`? AWS knows Key, Values and MatchOptions

1 error
-- status 2 --
-- $ crd import cost-category broken.yaml --as-of 2026-11-20 --
-- stderr --
error[CRD1301]: expected `,` or `}`, found `"Rule"`
  --> broken.yaml:9:25
   = help: write a comma behind the member before it

error[CRD1306]: `SplitChargeRules` is an object, and should be a list
  --> broken.yaml:11:26
   = help: write it in brackets: [{...}]

2 errors
-- status 2 --
