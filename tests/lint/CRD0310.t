A text is also found inside the word that means the opposite.

-- finds.crd --
account production = 111122223333 "prod-main"
account staging    = 444455556666 "nonprod-main"

category Stage {
  "Production" when account.name contains "prod"
  default "Other"
}
-- fine.crd --
account production = 111122223333 "prod-main"
account staging    = 444455556666 "nonprod-main"

category Stage {
  "Production" when account.name starts with "prod"
  default "Other"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0310]: "prod" is also found in "nonprod-main"
 --> finds.crd:5:21
  |
5 |   "Production" when account.name contains "prod"
  |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = note: charges of that account go to the rule for "Production"
  = witness: account is "444455556666", account.name is "nonprod-main" (constructed)
  = help: ask for the whole name, or exclude the others with `unless`

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
