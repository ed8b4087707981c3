/* every form of a text */
locals {
  // comments
  list  = ["a", "b${1 + 2}", "$${x} %%{y} \u00e9\n",]
  index = local.list[0] == local.list.0 ? local.list[*] : local.list.*
  here  = <<-EOT
    %{ for i, x in local.list ~}
    ${i}: ${x}
    %{ endfor ~}

      %{ if length(local.list) > 2 }many%{ else }few%{ endif }
  EOT
  there = <<EOT
plain ${upper("text")}
EOT
  maps  = { for k, v in { a : 1, "b" = 2, (local.list[0]) = 3 } : k => v... if v != -1 }
  calls = merge([{ x = 1 }, { y = !true && false || null == null }]...)
  other = provider::aws::arn_parse("x") # a function of a provider
}
resource "aws_ce_cost_category" "x" {
  name         = local.there
  rule_version = join("", [for v in local.list : format("%s-%03d", v, 7 % 4)])
  dynamic "rule" {
    for_each = { for v in setproduct(local.list, range(2)) : "${v[0]}${v[1]}" => v }
    content {
      value = rule.value[0]
      rule {
        not {
          tags {
            key           = "k"
            match_options = toset(["CONTAINS", "CONTAINS"])
            values        = flatten([local.list, [rule.key, [local.here]]])
          }
        }
      }
    }
  }
}
data "x" "y" {}
