A value for a variable that is not there changes nothing, and so may be a misspelt one.

-- main.tf --
variable "name" {
  default = "A"
}
resource "aws_ce_cost_category" "x" {
  name         = var.name
  rule_version = "CostCategoryExpression.v1"
  rule {
    value = "x"
    rule {
      tags {
        key    = "team"
        values = ["x"]
      }
    }
  }
}
-- my.tfvars --
nme = "B"
-- $ crd import cost-category main.tf my.tfvars --as-of 2026-11-20 --
# From aws_ce_cost_category.x, main.tf:4
category A {
  "x" when tag.team is "x"
}
-- stderr --
proved: the category means what AWS has
warning[CRD1333]: a value is given to `nme`, a variable that none of the files declares
  --> my.tfvars:1:1
   = help: leave it out, or import the file that declares it too

1 warning
-- status 1 --
-- typed.tf --
variable "values" {
  type = list(string)
}
resource "aws_ce_cost_category" "x" {
  name         = "X"
  rule_version = "CostCategoryExpression.v1"
  rule {
    value = "x"
    rule {
      tags {
        key    = "team"
        values = var.values
      }
    }
  }
}
-- $ crd import cost-category typed.tf --var 'values=["a", "b"]' --as-of 2026-11-20 2>&1 | grep tag.team --
  "x" when tag.team in ["a", "b"]
-- $ crd import cost-category typed.tf --var 'values=["a", ' --as-of 2026-11-20 --
-- stderr --
error[CRD1320]: expected a value, found the end of the text
  --> --var:1:7
   = help: a bracket, a brace or a quote before it may be left open

1 error
-- status 2 --
-- $ crd import cost-category typed.tf --var 'values={}' --as-of 2026-11-20 --
-- stderr --
error[CRD1324]: the variable `values` has an object where its type is `list(string)`
  --> --var:1:1
   = help: `terraform console` shows what its parts give

1 error
-- status 2 --
