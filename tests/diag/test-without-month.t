A test names at least one month.

-- policy.crd --
credit q3 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
}
test "t" { expect q3 remaining 5 USD }
test "u" { expect q3 active on 2026-08-01 }
-- $ crd check policy.crd --
-- stderr --
error[CRD0609]: the test names no month
 --> policy.crd:7:6
  |
7 | test "t" { expect q3 remaining 5 USD }
  |      ^^^
  = help: give it a charge, or say `in MONTH` or `on DATE` in what it expects

1 error
-- status 1 --
