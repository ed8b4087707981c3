Parts of a text are compared for names of accounts and tags alone, and `like` for nothing.

-- finds.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"
account web        = 111122223333 "web"

category Team {
  "NAT" when usage_type starts with "NatGateway"
  "Sandboxes" when region contains "-west-"
  "Staging" when account.name like "stg-*-eu"
}
-- fine.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"
account web        = 111122223333 "web"

category Team {
  "NAT" when usage_type is "NatGateway-Hours"
  "Sandboxes" when account.name starts with "sandbox"
  "Staging" when tag.env contains "stg"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --target aws --
-- stderr --
error[CRD0374]: AWS compares USAGE_TYPE for equality alone
 --> finds.crd:6:14
  |
6 |   "NAT" when usage_type starts with "NatGateway"
  |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: list the values with `in`

error[CRD0374]: AWS compares REGION for equality alone
 --> finds.crd:7:20
  |
7 |   "Sandboxes" when region contains "-west-"
  |                    ^^^^^^^^^^^^^^^^^^^^^^^^
  = help: list the values with `in`

error[CRD0374]: AWS has nothing like `like`
 --> finds.crd:8:18
  |
8 |   "Staging" when account.name like "stg-*-eu"
  |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: write it with `starts with`, `ends with` and `contains`, where the field takes these

3 errors
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --target aws --
