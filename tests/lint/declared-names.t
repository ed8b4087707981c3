What follows from the declared name of an account holds as long as bills carry it, and the finding says so.

-- policy.crd --
account production = 111122223333 "prod-main"
account staging    = 444455556666 "staging-main"

category Stage {
  "By name" when account.name starts with "prod-"
  "By number" when account is production
  "In a list" when account in [production, staging]
  default "Other"
}
-- $ crd lint policy.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0302]: every charge that meets the rule for "By number" goes to the rule for "By name" in line 5
 --> policy.crd:6:3
  |
5 |   "By name" when account.name starts with "prod-"
  |   ----------------------------------------------- takes them all
6 |   "By number" when account is production
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = note: that holds for bills in which the accounts have their declared names
  = witness: account is "111122223333", account.name is "prod-main" (constructed)
  = help: put it before what takes its charges, or remove it

warning[CRD0305]: `production` never counts for the rule for "In a list": the charges go to the rule for "By name" in line 5
 --> policy.crd:7:31
  |
5 |   "By name" when account.name starts with "prod-"
  |   ----------------------------------------------- takes them
6 |   "By number" when account is production
7 |   "In a list" when account in [production, staging]
  |                               ^^^^^^^^^^^^^^^^^^^^^
  = witness: account is "111122223333", account.name is "prod-main" (constructed)
  = help: take it out of one of the rules, or put this rule first

2 warnings
-- status 1 --
