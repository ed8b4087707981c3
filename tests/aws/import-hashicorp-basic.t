An acceptance test's configuration of Terraform's provider: three values by the ends of accounts' names.

-- $ crd import cost-category $DATA/hashicorp__terraform-provider-aws/basic.tf --as-of 2026-11-20 --
# From aws_ce_cost_category.test, $DATA/hashicorp__terraform-provider-aws/basic.tf:1
category tf_acc_test "tf-acc-test" {
  "production" when account.name ends with "-prod"
  "staging"    when account.name ends with "-stg"
  "testing"    when account.name ends with "-dev"
}
-- stderr --
proved: the category means what AWS has
