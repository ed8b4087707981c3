A production definition of the Ministry of Justice, with a literal asterisk that looks like a wildcard.

-- $ crd import cost-category $DATA/ministryofjustice__aws-root-account/cost-categories-budgets.tf --as-of 2026-11-20 --
# From aws_ce_cost_category.budgets, $DATA/ministryofjustice__aws-root-account/cost-categories-budgets.tf:1
category Budgets {
  "OPG"                   when account.name contains ["OPG", "opg", "LPA", "lpa"]
  "Electronic Monitoring" when account.name contains ["Electronic Monitoring", "electronic-monitoring"]
  "Engineering"           when not (
    account.name contains ["OPG", "opg", "LPA", "lpa"]
    or account.name contains ["Electronic Monitoring", "electronic-monitoring*"]
  )
}
-- stderr --
proved: the category means what AWS has
warning[CRD0311]: `*` in "electronic-monitoring*" matches itself under `contains`
 --> policy.crd:7:56
  |
7 |     or account.name contains ["Electronic Monitoring", "electronic-monitoring*"]
  |                                                        ^^^^^^^^^^^^^^^^^^^^^^^^
  = note: the witness does not match
  = witness: account.name is "electronic-monitoring" (constructed)
  = help: write `like "*electronic-monitoring*"`, or leave the wildcard out

1 warning
-- status 1 --
