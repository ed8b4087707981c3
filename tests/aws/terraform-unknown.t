What only Terraform knows is named, every time, with what to do; a rule or a category of unknown number is never left out.

-- main.tf --
data "aws_organizations_organization" "all" {}
variable "owner" {}
variable "on" {
  default = true
}
resource "aws_organizations_account" "dev" {
  name = "dev-1"
}

resource "aws_ce_cost_category" "accounts" {
  name         = var.owner
  rule_version = "CostCategoryExpression.v1"
  dynamic "rule" {
    for_each = { for a in data.aws_organizations_organization.all.accounts : a.name => a.id }
    content {
      value = rule.key
    }
  }
}

resource "aws_ce_cost_category" "each" {
  for_each     = module.teams.names
  name         = each.key
  rule_version = "CostCategoryExpression.v1"
}

resource "aws_ce_cost_category" "dev" {
  count        = var.on ? 1 : 0
  name         = "Dev"
  rule_version = jsondecode(file("version.json")).version
  rule {
    value = aws_organizations_account.dev.name
    rule {
      dynamic "or" {
        for_each = local.elsewhere
        content {}
      }
    }
  }
  rule {
    value = "dev"
    rule {
      dimension {
        key    = "LINKED_ACCOUNT"
        values = [aws_organizations_account.dev.id, aws_organizations_account.test.id]
      }
    }
  }
}
-- $ crd import cost-category main.tf --as-of 2026-11-20 --
-- stderr --
error[CRD1308]: `Name` is `var.owner`: a variable without default
  --> main.tf:11:18
   = help: give it: --var 'owner=VALUE', or a *.tfvars file

error[CRD1308]: `Rules` is `data.aws_organizations_organization.all.accounts`: a data source, which only Terraform can ask
  --> main.tf:14:27
   = help: write its value there, or import what Terraform knows: `terraform show -json >state.json`, and state.json in place of the *.tf files

error[CRD1308]: a definition is `module.teams.names`: an output of another module
  --> main.tf:22:18
   = help: write its value there, or import what Terraform knows: `terraform show -json >state.json`, and state.json in place of the *.tf files

error[CRD1308]: `RuleVersion` is `jsondecode(file("version.json")).version`: a call of a function that crd leaves to Terraform
  --> main.tf:30:18
   = help: write its value there, or import what Terraform knows: `terraform show -json >state.json`, and state.json in place of the *.tf files

error[CRD1308]: `Or` is `local.elsewhere`: a local value that none of the files declares
  --> main.tf:35:20
   = help: import all files of the module together

error[CRD1308]: a value is `aws_organizations_account.dev.id`: the id of another resource, which AWS gives it
  --> main.tf:45:19
   = help: write its value there, or import what Terraform knows: `terraform show -json >state.json`, and state.json in place of the *.tf files

error[CRD1308]: a value is `aws_organizations_account.test.id`: the id of another resource, which AWS gives it
  --> main.tf:45:53
   = help: write its value there, or import what Terraform knows: `terraform show -json >state.json`, and state.json in place of the *.tf files

7 errors
-- status 2 --
-- $ crd import cost-category main.tf --var owner=Me --as-of 2026-11-20 2>&1 | grep -c var.owner --
0
-- status 1 --
