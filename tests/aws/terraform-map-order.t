The keys of a map decide which of its rules goes first: a warning, unless no charge can meet two of them. A list has an
order of its own.

-- main.tf --
locals {
  teams = {
    web  = ["web-", "www-"]
    apps = ["app"]
  }
}

resource "aws_ce_cost_category" "names" {
  name         = "Names"
  rule_version = "CostCategoryExpression.v1"
  dynamic "rule" {
    for_each = local.teams
    content {
      value = rule.key
      rule {
        dimension {
          key           = "LINKED_ACCOUNT_NAME"
          match_options = ["STARTS_WITH"]
          values        = rule.value
        }
      }
    }
  }
}

resource "aws_ce_cost_category" "from_keys" {
  name         = "From keys"
  rule_version = "CostCategoryExpression.v1"
  dynamic "rule" {
    for_each = [for name, parts in local.teams : { name = name, parts = parts }]
    content {
      value = rule.value.name
      rule {
        dimension {
          key           = "LINKED_ACCOUNT_NAME"
          match_options = ["STARTS_WITH"]
          values        = rule.value.parts
        }
      }
    }
  }
}

resource "aws_ce_cost_category" "accounts" {
  name         = "Accounts"
  rule_version = "CostCategoryExpression.v1"
  dynamic "rule" {
    for_each = { web = ["111122223333"], apps = ["444455556666", "777788889999"] }
    content {
      value = rule.key
      rule {
        dimension {
          key    = "LINKED_ACCOUNT"
          values = rule.value
        }
      }
    }
  }
}

resource "aws_ce_cost_category" "shared" {
  name         = "Shared"
  rule_version = "CostCategoryExpression.v1"
  dynamic "rule" {
    for_each = { web = ["111122223333"], apps = ["444455556666", "111122223333"] }
    content {
      value = rule.key
      rule {
        dimension {
          key    = "LINKED_ACCOUNT"
          values = rule.value
        }
      }
    }
  }
}

resource "aws_ce_cost_category" "list" {
  name         = "List"
  rule_version = "CostCategoryExpression.v1"
  dynamic "rule" {
    for_each = [{ name = "web", parts = ["web-"] }, { name = "all", parts = ["we"] }]
    content {
      value = rule.value.name
      rule {
        dimension {
          key           = "LINKED_ACCOUNT_NAME"
          match_options = ["STARTS_WITH"]
          values        = rule.value.parts
        }
      }
    }
  }
}
-- $ crd import cost-category main.tf --as-of 2026-11-20 2>&1 >/dev/null | grep -A2 CRD1331 --
warning[CRD1331]: 2 rules stand in the order of the keys of a map or set, and the first that matches wins
  --> main.tf:12:16
   = help: go through a list, whose order is written down: for_each = [{ ... }, { ... }]
--
warning[CRD1331]: 2 rules stand in the order of the keys of a map or set, and the first that matches wins
  --> main.tf:30:16
   = help: go through a list, whose order is written down: for_each = [{ ... }, { ... }]
--
warning[CRD1331]: 2 rules stand in the order of the keys of a map or set, and the first that matches wins
  --> main.tf:65:16
   = help: go through a list, whose order is written down: for_each = [{ ... }, { ... }]
