An account's number is compared with account names.

-- finds.crd --
account production = 111122223333 "prod-main"
account staging    = 444455556666 "staging-main"

category Stage {
  "Production" when account.name is "111122223333"
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
warning[CRD0312]: `account.name` is compared with the number of an account
 --> finds.crd:5:37
  |
5 |   "Production" when account.name is "111122223333"
  |                                     ^^^^^^^^^^^^^^
  = note: the witness does not match
  = witness: account is "111122223333", account.name is "prod-main" (constructed)
  = help: ask for `account`: `account is production`

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
