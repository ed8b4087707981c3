What has no ending that is known is looked at: JSON, YAML or Terraform. Several files become one policy.

-- one.template --
{"Resources": {"Team": {"Type": "AWS::CE::CostCategory", "Properties": {
  "Name": "Team", "RuleVersion": "CostCategoryExpression.v1", "Rules": "[{\"Value\": \"A\", \"Rule\": {\"Tags\": {\"Key\": \"team\", \"Values\": [\"a\"]}}}]"}}}}
-- two.template --
# a comment
Resources:
  Owner:
    Type: AWS::CE::CostCategory
    Properties:
      Name: Owner
      RuleVersion: CostCategoryExpression.v1
      Rules:
        - InheritedValue: {DimensionName: TAG, DimensionKey: owner}
-- three --
// a comment
resource "aws_ce_cost_category" "stage" {
  name         = "Stage"
  rule_version = "CostCategoryExpression.v1"
  rule {
    value = "Production"
    rule {
      tags {
        key    = "stage"
        values = ["prod"]
      }
    }
  }
}
-- $ crd import cost-category one.template two.template three --as-of 2026-11-20 --
# From Team, one.template:1
category Team {
  "A" when tag.team is "a"
}

# From Owner, two.template:6
category Owner {
  inherit tag.owner
}

# From aws_ce_cost_category.stage, three:2
category Stage {
  "Production" when tag.stage is "prod"
}
-- stderr --
proved: 3 of 3 categories mean what AWS has
-- $ crd import cost-category - <three -q --
# From aws_ce_cost_category.stage, -:2
category Stage {
  "Production" when tag.stage is "prod"
}
-- $ crd import cost-category - <two.template -q --
# From Owner, -:6
category Owner {
  inherit tag.owner
}
