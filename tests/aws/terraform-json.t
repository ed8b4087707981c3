Terraform's JSON syntax is read as its native twin, dynamic blocks and templates too.

-- main.tf.json --
{
  "//": "made by a program",
  "variable": {"names": {"type": "list(string)", "default": ["web", "apps"]}},
  "locals": {"title": "Names of ${length(var.names)}"},
  "resource": {
    "aws_ce_cost_category": {
      "names": {
        "name": "${local.title}",
        "rule_version": "CostCategoryExpression.v1",
        "tags": {"made": "by"},
        "dynamic": {
          "rule": {
            "for_each": "${var.names}",
            "iterator": "it",
            "content": {
              "value": "${it.value}",
              "rule": {
                "or": [
                  {"dimension": {"key": "LINKED_ACCOUNT_NAME", "match_options": ["STARTS_WITH"], "values": ["${it.value}-"]}},
                  {"tags": [{"key": "team", "values": ["${it.value}"]}]}
                ]
              }
            }
          }
        }
      }
    }
  }
}
-- $ crd import cost-category main.tf.json --as-of 2026-11-20 --
# From aws_ce_cost_category.names, main.tf.json:7
category Names_of_2 "Names of 2" {
  "web"  when account.name starts with "web-" or tag.team is "web"
  "apps" when account.name starts with "apps-" or tag.team is "apps"
}
-- stderr --
proved: the category means what AWS has
-- broken.tf.json --
{"resource": {"aws_ce_cost_category": {"x": {"name": "${local.a", "rulez": {}}}}}
-- $ crd import cost-category broken.tf.json --as-of 2026-11-20 --
-- stderr --
error[CRD1320]: expected `}`, found the end of the text
  --> broken.tf.json:1:64
   = help: a bracket, a brace or a quote before it may be left open

1 error
-- status 2 --
-- shape.tf.json --
{"resource": {"aws_ce_cost_category": "x"}}
-- $ crd import cost-category shape.tf.json --as-of 2026-11-20 --
-- stderr --
error[CRD1320]: expected an object, found a text
  --> shape.tf.json:1:39
   = help: a block is an object, or a list of objects

1 error
-- status 2 --
-- more.tf --
resource "aws_ce_cost_category" "x" {
  name         = "X ${local.title}"
  rule_version = "CostCategoryExpression.v1"
  rule {
    value = "x"
    rule {
      tags {
        key    = "t"
        values = var.names
      }
    }
  }
}
-- values.tfvars.json --
{"names": ["web"]}
-- $ crd import cost-category more.tf main.tf.json values.tfvars.json --as-of 2026-11-20 2>/dev/null --
# From aws_ce_cost_category.x, more.tf:1
category X_Names_of_1 "X Names of 1" {
  "x" when tag.t is "web"
}

# From aws_ce_cost_category.names, main.tf.json:7
category Names_of_1 "Names of 1" {
  "web" when account.name starts with "web-" or tag.team is "web"
}
