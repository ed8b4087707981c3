Parts of a text are compared with upper and lower case.

-- finds.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"
account web        = 111122223333 "web"

category Team {
  "Production" when account.name starts with "prod" ignoring case
}
-- fine.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"
account web        = 111122223333 "web"

category Team {
  "Production" when account.name in ["Production", "prod"] ignoring case
}
-- $ crd lint finds.crd --as-of 2026-08-01 --target aws --
-- stderr --
error[CRD0375]: AWS does not ignore case when it compares parts of a text
 --> finds.crd:6:21
  |
6 |   "Production" when account.name starts with "prod" ignoring case
  |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: list the spellings that occur

1 error
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --target aws --
