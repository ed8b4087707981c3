A test whose only date has the wrong type is not told to name one.

-- policy.crd --
credit q3 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
}
test "t" { expect q3 reactivates on 2026-07 }
test "u" { expect q3 applied 5 USD in 2026-07-01 }
-- $ crd check policy.crd --
-- stderr --
error[CRD0501]: `on` takes a date, found a month
 --> policy.crd:7:37
  |
7 | test "t" { expect q3 reactivates on 2026-07 }
  |                                     ^^^^^^^
  = help: write a whole date, such as `2026-07-01`

error[CRD0501]: `in` takes a month, found a date
 --> policy.crd:8:39
  |
8 | test "u" { expect q3 applied 5 USD in 2026-07-01 }
  |                                       ^^^^^^^^^^
  = help: write `2026-07`

2 errors
-- status 1 --
