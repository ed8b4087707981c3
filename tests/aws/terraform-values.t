A module's local values, variables and for_each are computed: defaults, values of files, and --var before both.

-- main.tf --
variable "teams" {
  type = map(object({ accounts = set(string), name = optional(string) }))
}

variable "prefix" {
  default = "Team"
}

variable "start" {
  type    = string
  default = "2026-01"
}

locals {
  names   = { for key, team in var.teams : key => coalesce(team.name, title(key)) }
  default = <<-EOT
    Other ${lower("TEAMS")}
  EOT
}

resource "aws_ce_cost_category" "teams" {
  for_each        = toset(["Team", "Owner"])
  name            = each.value == "Team" ? "${var.prefix}s" : "${each.key} of ${length(var.teams)}"
  rule_version    = "CostCategoryExpression.v1"
  effective_start = format("%s-01T00:00:00Z", var.start)
  default_value   = trimspace(local.default)

  dynamic "rule" {
    for_each = [for key in sort(keys(var.teams)) : merge(var.teams[key], { value = local.names[key] })]
    iterator = team
    content {
      value = "${upper(team.value.value)} ${team.key + 1}"
      rule {
        dynamic "or" {
          for_each = team.value.accounts
          content {
            dimension {
              key    = "LINKED_ACCOUNT"
              values = [or.value]
            }
          }
        }
        or {
          tags {
            key    = "team"
            values = [team.value.value]
          }
        }
      }
    }
  }

  tags = data.aws_default_tags.all.tags
  lifecycle {
    ignore_changes = [tags]
  }
}
-- teams.tfvars --
teams = {
  vision = { accounts = ["444455556666", 111122223333] }
  search = { accounts = [], name = "Find" }
}
prefix = "Squad"
-- $ crd import cost-category main.tf teams.tfvars --var start=2026-02 --as-of 2026-11-20 --
# From aws_ce_cost_category.teams["Owner"], main.tf:21
category Owner_of_2 "Owner of 2" effective 2026-02 {
  "FIND 1"   when tag.team is "Find"
  "VISION 2" when account is 111122223333 or account is 444455556666 or tag.team is "Vision"
  default "Other teams"
}

# From aws_ce_cost_category.teams["Team"], main.tf:21
category Squads effective 2026-02 {
  "FIND 1"   when tag.team is "Find"
  "VISION 2" when account is 111122223333 or account is 444455556666 or tag.team is "Vision"
  default "Other teams"
}
-- stderr --
proved: 2 of 2 categories mean what AWS has
