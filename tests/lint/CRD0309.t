A category by accounts forgets one of them and has no default.

-- finds.crd --
account production = 111122223333 "prod-main"
account staging    = 444455556666 "staging-main"

category Funding {
  "Product" when account is production
}
-- fine.crd --
account production = 111122223333 "prod-main"
account staging    = 444455556666 "staging-main"

category Funding {
  "Product" when account is production
  default "Other"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0309]: `staging` gets no value of `Funding`
 --> finds.crd:4:1
  |
4 | category Funding {
  | ^^^^^^^^^^^^^^^^
  = witness: account is "444455556666", account.name is "staging-main" (constructed)
  = help: name it in a rule, or write a `default`

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
