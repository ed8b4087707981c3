Categories as resources of Terraform: laid out as `terraform fmt` does, templates and quotes escaped, names unique, a category
that is a resource here referred to as one, so that Terraform makes it first.

-- policy.crd --
account web = 111122223333 "web"

category Team effective 2026-09 {
  "Web" when account is web and service in [AmazonEC2, AmazonS3]
  "Odd" when tag."say \"x\"" in ["${a}", "%{b}", "$$${c}", "$", "100%", "a\\b\n\t\u{1}"]
  inherit tag.team
  default "Rest"
  split "Web" to ["Odd" 50%, "Rest" 50%]
  split "" proportionally to ["Rest"]
}
category team "team-2" {
  "A" when Team is "Web" and Elsewhere is absent
  "B" when account in [
    100000000001, 100000000002, 100000000003, 100000000004, 100000000005, 100000000006, 100000000007, 100000000008,
  ]
  "C" when not (account.name contains "x" or region is "us-east-1")
  inherit account.name
}
category Elsewhere "Defined elsewhere" {}
-- $ crd export terraform policy.crd --as-of 2026-11-20 2>/dev/null --
# Rules count in their order, which hashicorp/aws keeps since its pull request 40521; older versions lose it.
resource "aws_ce_cost_category" "team" {
  name            = "Team"
  rule_version    = "CostCategoryExpression.v1"
  effective_start = "2026-09-01T00:00:00Z"
  default_value   = "Rest"

  rule {
    value = "Web"
    type  = "REGULAR"

    rule {
      and {
        dimension {
          key           = "LINKED_ACCOUNT"
          match_options = ["EQUALS"]
          values        = ["111122223333"]
        }
      }
      and {
        dimension {
          key           = "SERVICE_CODE"
          match_options = ["EQUALS"]
          values        = ["AmazonEC2", "AmazonS3"]
        }
      }
    }
  }

  rule {
    value = "Odd"
    type  = "REGULAR"

    rule {
      tags {
        key           = "say \"x\""
        match_options = ["EQUALS"]
        values        = ["$${a}", "%%{b}", "$$\u0024{c}", "$", "100%", "a\\b\n\t\u0001"]
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
    source  = "Web"
    method  = "FIXED"
    targets = ["Odd", "Rest"]

    parameter {
      type   = "ALLOCATION_PERCENTAGES"
      values = ["50", "50"]
    }
  }

  split_charge_rule {
    source  = ""
    method  = "PROPORTIONAL"
    targets = ["Rest"]
  }
}

resource "aws_ce_cost_category" "team_2" {
  name         = "team-2"
  rule_version = "CostCategoryExpression.v1"

  rule {
    value = "A"
    type  = "REGULAR"

    rule {
      and {
        cost_category {
          key           = aws_ce_cost_category.team.name
          match_options = ["EQUALS"]
          values        = ["Web"]
        }
      }
      and {
        cost_category {
          key           = "Defined elsewhere"
          match_options = ["ABSENT"]
        }
      }
    }
  }

  rule {
    value = "B"
    type  = "REGULAR"

    rule {
      dimension {
        key           = "LINKED_ACCOUNT"
        match_options = ["EQUALS"]
        values = [
          "100000000001",
          "100000000002",
          "100000000003",
          "100000000004",
          "100000000005",
          "100000000006",
          "100000000007",
          "100000000008",
        ]
      }
    }
  }

  rule {
    value = "C"
    type  = "REGULAR"

    rule {
      not {
        or {
          dimension {
            key           = "LINKED_ACCOUNT_NAME"
            match_options = ["CONTAINS"]
            values        = ["x"]
          }
        }
        or {
          dimension {
            key           = "REGION"
            match_options = ["EQUALS"]
            values        = ["us-east-1"]
          }
        }
      }
    }
  }

  rule {
    type = "INHERITED_VALUE"

    inherited_value {
      dimension_name = "LINKED_ACCOUNT_NAME"
    }
  }
}
-- status 1 --
-- $ crd export terraform policy.crd --category team --as-of 2026-11-20 2>/dev/null | sed -n 2,28p --
resource "aws_ce_cost_category" "team" {
  name         = "team-2"
  rule_version = "CostCategoryExpression.v1"

  rule {
    value = "A"
    type  = "REGULAR"

    rule {
      and {
        cost_category {
          key           = "Team"
          match_options = ["EQUALS"]
          values        = ["Web"]
        }
      }
      and {
        cost_category {
          key           = "Defined elsewhere"
          match_options = ["ABSENT"]
        }
      }
    }
  }

  rule {
    value = "B"
