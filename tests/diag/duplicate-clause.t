A clause stands once unless it repeats.

-- policy.crd --
credit q3 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
  owner 111122223333
  covers [AmazonEC2]
  covers [AmazonRDS]
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0530]: a second `owner`
 --> policy.crd:6:3
  |
5 |   owner   444455556666
  |   -------------------- the first one
6 |   owner 111122223333
  |   ^^^^^^^^^^^^^^^^^^
  = help: keep one: only `pause`, `restrict`, `remind` and `on` may stand more than once

error[CRD0530]: a second `covers`
 --> policy.crd:8:3
  |
7 |   covers [AmazonEC2]
  |   ------------------ the first one
8 |   covers [AmazonRDS]
  |   ^^^^^^^^^^^^^^^^^^
  = help: keep one: only `pause`, `restrict`, `remind` and `on` may stand more than once

2 errors
-- status 1 --
