A folder is a module of Terraform: its .tf files, and the values of variables that Terraform reads of itself. Values of
--var go before them.

-- module/main.tf --
variable "stage" {}

resource "aws_ce_cost_category" "stage" {
  name          = "Stage"
  rule_version  = "CostCategoryExpression.v1"
  default_value = var.stage

  rule {
    value = "Production"
    rule {
      tags {
        key    = "stage"
        values = ["prod"]
      }
    }
  }
}
-- module/terraform.tfvars --
stage = "staging"
-- module/README.md --
Not read.
-- empty/README.md --
Not read.
-- a.json --
{"Name": "A", "RuleVersion": "CostCategoryExpression.v1", "Rules": [{"Value": "A", "Rule": {"Tags": {"Key": "team", "Values": ["a"]}}}]}
-- $ crd import cost-category module --as-of 2026-11-20 --
# From aws_ce_cost_category.stage, module/main.tf:3
category Stage {
  "Production" when tag.stage is "prod"
  default "staging"
}
-- stderr --
proved: the category means what AWS has
-- $ crd import cost-category module/ --var stage=testing --as-of 2026-11-20 --
# From aws_ce_cost_category.stage, module/main.tf:3
category Stage {
  "Production" when tag.stage is "prod"
  default "testing"
}
-- stderr --
proved: the category means what AWS has
-- $ crd import cost-category empty --as-of 2026-11-20 --
-- stderr --
error[CRD0001]: cannot read empty: the folder has no .tf file
   = help: give the folder of a Terraform module, or files

1 error
-- status 2 --
-- $ crd import cost-category nowhere --as-of 2026-11-20 --
-- stderr --
error[CRD0001]: cannot read nowhere: No such file or directory

1 error
-- status 2 --
-- $ crd import cost-category module --var testing --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `--var` cannot read `testing`
   = help: write the variable's name, `=` and its value

1 error
-- status 2 --
-- $ crd import cost-category a.json --var stage=testing --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `--var` is for Terraform, and no file is
   = help: leave it out, or give Terraform's files

1 error
-- status 2 --
-- $ crd import cost-category module -o module/main.tf --
-- stderr --
error[CRD0050]: `--output` would replace the input `module/main.tf`
   = help: name another file

1 error
-- status 2 --
