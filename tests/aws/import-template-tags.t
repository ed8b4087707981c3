YAML's own tags that leave a value what it is are read; another would make something else of it, and no template has it.

-- plain.yaml --
Resources:
  Team:
    Type: AWS::CE::CostCategory
    Properties: !!map
      Name: !!str 012
      RuleVersion: CostCategoryExpression.v1
      Rules: !!seq [{Value: A, Rule: {Tags: {Key: team, Values: [!!str true]}}}]
-- binary.yaml --
Resources:
  Team:
    Type: AWS::CE::CostCategory
    Properties:
      Name: !!binary VGVhbQ==
-- $ crd import cost-category plain.yaml --as-of 2026-11-20 -q --
# From Team, plain.yaml:4
category Category_012 "012" {
  "A" when tag.team is "true"
}
-- $ crd import cost-category binary.yaml --as-of 2026-11-20 --
-- stderr --
error[CRD1301]: `!!binary` is a tag that templates do not have
  --> binary.yaml:5:13
   = help: write the value itself

1 error
-- status 2 --
