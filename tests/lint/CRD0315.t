An account is written as a number although it has a name.

-- finds.crd --
account production = 111122223333 "prod-main"
account staging    = 444455556666 "staging-main"

category Stage {
  "Production" when account is 111122223333
  default "Other"
}
-- fine.crd --
account production = 111122223333 "prod-main"
account staging    = 444455556666 "staging-main"

category Stage {
  "Production" when account is production
  default "Other"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0315]: the account 111122223333 has a name: `production`
 --> finds.crd:5:32
  |
5 |   "Production" when account is 111122223333
  |                                ^^^^^^^^^^^^
  = help: write `production`

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
