variable "teams" {
  type = map(object({ ids = list(string), extra = optional(string, "none") }))
  default = {
    research = { ids = ["111122223333"] }
    apps     = { ids = ["444455556666", 123456789012] }
  }
}
variable "names" {
  type    = set(string)
  default = ["zeta", "alpha"]
}
variable "nodefault" {}
locals {
  start = "2026-01-01T00:00:00Z"
  prefix = "Team"
}
resource "aws_ce_cost_category" "team" {
  name            = "${local.prefix}s"
  rule_version    = "CostCategoryExpression.v1"
  effective_start = local.start
  default_value   = "Other"
  tags = { a = data.x.y }
  lifecycle { prevent_destroy = true }
  rule {
    value = "special"
    rule {
      dynamic "or" {
        for_each = { for k, v in var.teams : k => v if length(v.ids) > 1 }
        iterator = t
        content {
          dimension {
            key = "LINKED_ACCOUNT"
            values = t.value.ids
          }
        }
      }
      or {
        tags {
          key    = "team"
          values = [for n in var.names : upper(n)]
        }
      }
    }
  }
  dynamic "rule" {
    for_each = var.teams
    content {
      value = "${local.prefix}-${rule.key}-${rule.value.extra}"
      rule {
        dimension {
          key    = "LINKED_ACCOUNT"
          values = rule.value.ids
        }
      }
    }
  }
  rule {
    type = "INHERITED_VALUE"
    inherited_value {
      dimension_name = "TAG"
      dimension_key  = "owner"
    }
  }
}
resource "aws_ce_cost_category" "each" {
  for_each     = toset(["b", "a"])
  name         = "Each ${each.key}"
  rule_version = "CostCategoryExpression.v1"
  rule {
    value = each.value
    rule {
      cost_category {
        key    = aws_ce_cost_category.team.name
        values = ["x"]
      }
    }
  }
}
resource "aws_ce_cost_category" "n" {
  count        = 2
  name         = "N${count.index} ${aws_ce_cost_category.each["a"].name} ${aws_ce_cost_category.each["b"].rule_version}"
  rule_version = "CostCategoryExpression.v1"
  split_charge_rule {
    method  = "FIXED"
    source  = ""
    targets = ["a", "b"]
    parameter {
      type   = "ALLOCATION_PERCENTAGES"
      values = [40, 60]
    }
  }
}
