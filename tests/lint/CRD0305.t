An account stands in the lists of two rules; only the first counts.

-- finds.crd --
account production = 111122223333 "prod-main"
account staging    = 444455556666 "staging-main"

category Funding {
  "Research" when account in [production, staging]
  "Product" when account in [production, 777788889999]
  default "Other"
}
-- fine.crd --
account production = 111122223333 "prod-main"
account staging    = 444455556666 "staging-main"

category Funding {
  "Research" when account is staging
  "Product" when account in [production, 777788889999]
  default "Other"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0305]: `production` never counts for the rule for "Product": the charges go to the rule for "Research" in line 5
 --> finds.crd:6:29
  |
5 |   "Research" when account in [production, staging]
  |   ------------------------------------------------ takes them
6 |   "Product" when account in [production, 777788889999]
  |                             ^^^^^^^^^^^^^^^^^^^^^^^^^^
  = witness: account is "111122223333", account.name is "prod-main" (constructed)
  = help: take it out of one of the rules, or put this rule first

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
