No charge meets any of the rules, so the category tells nothing apart.

-- finds.crd --
account production = 111122223333 "prod-main"
account staging    = 444455556666 "staging-main"

category Stage {
  "Production" when account is production and account is staging
  "Test" when account.name starts with "test-" and account in [production, staging]
  default "Other"
}
-- fine.crd --
account production = 111122223333 "prod-main"
account staging    = 444455556666 "staging-main"

category Stage {
  "Production" when account is production
  "Test" when account.name starts with "test-"
  default "Other"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0308]: every charge gets the default of `Stage`, "Other"
 --> finds.crd:7:3
  |
5 |   "Production" when account is production and account is staging
  |   -------------------------------------------------------------- no charge meets this
6 |   "Test" when account.name starts with "test-" and account in [production, staging]
  |   --------------------------------------------------------------------------------- no charge meets this
7 |   default "Other"
  |   ^^^^^^^^^^^^^^^
  = witness: account is "123456789012" (constructed)
  = help: correct the rules before it

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
