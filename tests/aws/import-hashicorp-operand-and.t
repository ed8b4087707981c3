An acceptance test's configuration of Terraform's provider that no account can meet: lint says so.

-- $ crd import cost-category $DATA/hashicorp__terraform-provider-aws/operand-and.tf --as-of 2026-11-20 --
# From aws_ce_cost_category.test, $DATA/hashicorp__terraform-provider-aws/operand-and.tf:1
category tf_acc_test "tf-acc-test" {
  "production" when account.name ends with "-prod" and account.name ends with "-stg" and account.name ends with "-dev"
}
-- stderr --
proved: the category means what AWS has
warning[CRD0301]: no charge can meet the rule for "production"
 --> policy.crd:3:21
  |
3 |   "production" when account.name ends with "-prod" and account.name ends with "-stg" and account.name ends with "-dev"
  |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |                     |                                  |
  |                     |                                  and this as well
  |                     no charge meets this
  = help: correct the condition, or remove the rule

1 warning
-- status 1 --
