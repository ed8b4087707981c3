A category without a rule; a default is none.

-- finds.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"
account web        = 111122223333 "web"

category Team {
  default "Everyone"
}
-- fine.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"
account web        = 111122223333 "web"

category Team {
  "Web" when account is web
  default "Everyone else"
}
-- $ crd lint finds.crd --target aws --as-of 2026-08-01 --
-- stderr --
error[CRD0370]: `Team` has no rule; AWS takes at least one
 --> finds.crd:5:1
  |
5 | category Team {
  | ^^^^^^^^^^^^^
  = help: write the default as a rule

1 error
-- status 1 --
-- $ crd lint fine.crd --target aws --as-of 2026-08-01 --
