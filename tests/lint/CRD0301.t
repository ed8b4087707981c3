Two parts of a condition contradict each other, so no charge meets the rule.

-- finds.crd --
account production = 111122223333 "prod-main"
account staging    = 444455556666 "staging-main"

category Stage {
  "Production" when account is production and account.name starts with "staging-"
  "Test" when account is staging
  default "Other"
}
-- fine.crd --
account production = 111122223333 "prod-main"
account staging    = 444455556666 "staging-main"

category Stage {
  "Production" when account is production or account.name starts with "staging-prod"
  "Test" when account is staging
  default "Other"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0301]: no charge can meet the rule for "Production"
 --> finds.crd:5:21
  |
5 |   "Production" when account is production and account.name starts with "staging-"
  |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ and this as well
  |                     |
  |                     no charge meets this
  = note: the witness meets all of it but `account.name starts with "staging-"`
  = note: that holds for bills in which the accounts have their declared names
  = witness: account is "111122223333", account.name is "prod-main" (constructed)
  = help: correct the condition, or remove the rule

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
