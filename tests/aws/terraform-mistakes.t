What is wrong with a resource is said at its place, whatever Terraform would say of it.

-- main.tf --
locals {
  a = local.b
  b = [local.a]
}
resource "aws_ce_cost_category" "one" {
  nme          = "One"
  rule_version = ["v1"]
  arn          = "arn"
  rule = []
  default_value {
  }
  rules {
  }
  rule {
    value = "x"
    rule {
      dimensions {
        key = "LINKED_ACCOUNT"
      }
      tags {
        key = "a"
      }
      tags {
        key = "b"
      }
    }
    rule {
      dimension {
        values = "111122223333"
      }
    }
  }
}
resource "aws_ce_cost_category" "dynamic" {
  dynamic "rule" {
    for_each = "x"
    content {}
  }
  dynamic "rule" {
    content {}
  }
  dynamic "rule" {
    for_each = []
  }
  dynamic {
    for_each = []
    content {}
  }
  dynamic "rulez" {
    for_each = []
    content {}
  }
}
resource "aws_ce_cost_category" "two" {
  name          = local.a
  default_value = aws_ce_cost_category.two.default_value
  rule_version  = upper([])
  for_each      = ["a"]
}
resource "aws_ce_cost_category" "three" {
  name          = local.a[0]
  default_value = aws_ce_cost_category.three.default_value
}
resource "aws_ce_cost_category" "four" {
  count = -1
}
-- $ crd import cost-category main.tf --as-of 2026-11-20 --
-- stderr --
error[CRD1325]: `local.a` depends on itself
  --> main.tf:3:8
   = help: give one value of the circle without the others

error[CRD1323]: `nme` is no argument or block of aws_ce_cost_category here
  --> main.tf:6:3
   = help: did you mean `name`?

error[CRD1324]: `rule_version` is a list, not a text
  --> main.tf:7:18
   = help: `terraform console` shows what its parts give

error[CRD1323]: `arn` cannot be set: AWS gives it
  --> main.tf:8:3
   = help: leave it out

error[CRD1323]: `rule` is a block, not an argument
  --> main.tf:9:3
   = help: write it as a block, without `=`

error[CRD1323]: `default_value` is an argument, not a block
  --> main.tf:10:3
   = help: write it as an argument: with `=` and a value

error[CRD1323]: `rules` is no argument or block of aws_ce_cost_category here
  --> main.tf:12:3
   = help: did you mean `rule`?

error[CRD1323]: `dimensions` is no argument or block of aws_ce_cost_category here
  --> main.tf:17:7
   = help: did you mean `dimension`?

error[CRD1323]: there may be one block `rule` here; first on line 16
  --> main.tf:27:5
   = help: join them by blocks `and` or `or`, or leave one out

error[CRD1324]: `for_each` is a text, not a list, a set or a map
  --> main.tf:36:16
   = help: `terraform console` shows what its parts give

error[CRD1323]: a dynamic block has no `for_each`
  --> main.tf:39:3
   = help: dynamic "TYPE" { for_each = ...  content { ... } }

error[CRD1323]: a dynamic block has one block in it: `content`
  --> main.tf:42:3
   = help: dynamic "TYPE" { for_each = ...  content { ... } }

error[CRD1323]: a dynamic block has one label: the type of its blocks
  --> main.tf:45:3
   = help: dynamic "TYPE" { for_each = ...  content { ... } }

error[CRD1323]: `rulez` is no argument or block of aws_ce_cost_category here
  --> main.tf:49:3
   = help: did you mean `rule`?

error[CRD1324]: `for_each` of a resource is a list, not a map or a set of texts
  --> main.tf:58:19
   = help: make a set of it: toset(...)

error[CRD1325]: `aws_ce_cost_category.three.default_value` depends on itself
  --> main.tf:62:19
   = help: give one value of the circle without the others

error[CRD1324]: `count` is no whole number
  --> main.tf:65:11
   = help: `terraform console` shows what its parts give

17 errors
-- status 2 --
-- twice.tf --
locals {
  a = 1
}
variable "v" {}
locals {
  a = 2
}
variable "v" {}
resource "aws_ce_cost_category" "x" {}
resource "aws_ce_cost_category" "x" {}
resource "aws_ce_cost_category" {}
-- $ crd import cost-category twice.tf --as-of 2026-11-20 --
-- stderr --
error[CRD1326]: the local value `a` is declared twice; first in twice.tf:2
  --> twice.tf:6:3
   = help: import the files of one module at a time

error[CRD1326]: the variable `v` is declared twice; first in twice.tf:4
  --> twice.tf:8:1
   = help: import the files of one module at a time

error[CRD1326]: the resource `x` is declared twice; first in twice.tf:9
  --> twice.tf:10:1
   = help: import the files of one module at a time

error[CRD1320]: a block `resource` has 2 labels, not 1
  --> twice.tf:11:1
   = help: write `resource "TYPE" "NAME" { ... }`

4 errors
-- status 2 --
-- none.tf --
resource "aws_s3_bucket" "x" {}
-- $ crd import cost-category none.tf --as-of 2026-11-20 --
-- stderr --
error[CRD1327]: no resource aws_ce_cost_category is declared
  --> none.tf
   = help: import the files of the module that declares it, or what `terraform show -json` prints

1 error
-- status 2 --
-- off.tf --
variable "enabled" {
  default = false
}
resource "aws_ce_cost_category" "x" {
  count = var.enabled ? 1 : 0
  name  = "X"
}
-- $ crd import cost-category off.tf --as-of 2026-11-20 --
-- stderr --
error[CRD1327]: no resource aws_ce_cost_category has an instance: `count` is 0, or `for_each` empty
  --> off.tf
   = help: give the variables that decide about them: --var NAME=VALUE

1 error
-- status 2 --
-- $ crd import cost-category off.tf --var enabld=true --as-of 2026-11-20 --
-- stderr --
error[CRD1329]: --var gives a value to `enabld`, a variable that none of the files declares
   = help: did you mean `enabled`?

1 error
-- status 2 --
-- many.tf --
resource "aws_ce_cost_category" "x" {
  count = 100001
}
-- $ crd import cost-category many.tf --as-of 2026-11-20 --
-- stderr --
error[CRD1328]: more than 100000 instances are made
  --> many.tf:2:11
   = help: AWS takes 50 categories of 500 rules each

1 error
-- status 2 --
-- broken.tf --
resource "aws_ce_cost_category" "x" {
  name = "X
}
-- $ crd import cost-category broken.tf --as-of 2026-11-20 --
-- stderr --
error[CRD1320]: the text is not closed on its line
  --> broken.tf:2:12
   = help: close it with `"`; a line break is written `\n`, a longer text stands in a heredoc: <<EOT

1 error
-- status 2 --
