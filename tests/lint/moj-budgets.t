Production definition of Cost Categories: $DATA/ministryofjustice__aws-root-account/cost-categories-budgets.tf, converted by
hand. The last rule was to exclude what the second one takes, but a `*` stands in the way; only the order of the rules hides
that.

-- policy.crd --
category Budgets {
  "OPG" when account.name contains ["OPG", "opg", "LPA", "lpa"]
  "Electronic Monitoring" when account.name contains ["Electronic Monitoring", "electronic-monitoring"]
  "Engineering" when not (account.name contains ["OPG", "opg", "LPA", "lpa"]
                          or account.name contains ["Electronic Monitoring", "electronic-monitoring*"])
}
-- $ crd lint policy.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0311]: `*` in "electronic-monitoring*" matches itself under `contains`
 --> policy.crd:5:78
  |
5 |                           or account.name contains ["Electronic Monitoring", "electronic-monitoring*"])
  |                                                                              ^^^^^^^^^^^^^^^^^^^^^^^^
  = note: the witness does not match
  = witness: account.name is "electronic-monitoring" (constructed)
  = help: write `like "*electronic-monitoring*"`, or leave the wildcard out

1 warning
-- status 1 --
