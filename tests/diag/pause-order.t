A pause does not end before it begins.

-- policy.crd --
credit q3 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
  pause from 2026-09-01 until 2026-08-31
  pause from 2026-10-01 until 2026-10-01
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0536]: the pause ends before it begins
 --> policy.crd:6:25
  |
6 |   pause from 2026-09-01 until 2026-08-31
  |         --------------- ^^^^^^^^^^^^^^^^
  |         |
  |         it begins here
  = help: `until` is the day on which the credit is active again

1 error
-- status 1 --
