Terraform's provider sends the targets of a split as a set, so that percentages may go astray: a warning.

-- main.tf --
resource "aws_ce_cost_category" "x" {
  name         = "X"
  rule_version = "CostCategoryExpression.v1"
  rule {
    value = "shared"
    rule {
      tags {
        key    = "team"
        values = ["shared"]
      }
    }
  }
  rule {
    type = "INHERITED_VALUE"
    inherited_value {
      dimension_name = "TAG"
      dimension_key  = "team"
    }
  }
  split_charge_rule {
    method  = "FIXED"
    source  = "shared"
    targets = ["a", "b"]
    parameter {
      type   = "ALLOCATION_PERCENTAGES"
      values = [60, 40]
    }
  }
  split_charge_rule {
    method  = "EVEN"
    source  = ""
    targets = ["a", "b", "a"]
  }
}
-- $ crd import cost-category main.tf --as-of 2026-11-20 --
# From aws_ce_cost_category.x, main.tf:1
category X {
  "shared" when tag.team is "shared"
  inherit tag.team
  split "shared" to ["a" 60%, "b" 40%]
  split "" evenly to ["a", "b"]
}
-- stderr --
proved: the category means what AWS has
warning[CRD1332]: Terraform's provider puts targets in an order of its own, so that their percentages may be swapped
  --> main.tf:23:15
   = help: look at what AWS has: aws ce describe-cost-category-definition

1 warning
-- status 1 --
