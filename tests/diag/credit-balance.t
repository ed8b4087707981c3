A balance is between zero and the amount; it may be of a day after expiry, for AWS gives it by closed months.

-- policy.crd --
let minus = -5 USD
credit q3 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
  balance 10_000.01 USD on 2026-08-31
}
credit q4 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
  balance minus on 2026-08-31
}
credit q5 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
  balance 5 USD on 2027-07-01
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0534]: the balance is larger than the credit's amount
 --> policy.crd:7:11
  |
3 |   amount  10_000 USD
  |           ---------- the amount
...
7 |   balance 10_000.01 USD on 2026-08-31
  |           ^^^^^^^^^^^^^
  = help: `amount` is what the credit began with, `balance` what is left of it

error[CRD0534]: the balance of a credit is negative
  --> policy.crd:14:11
   |
14 |   balance minus on 2026-08-31
   |           ^^^^^

2 errors
-- status 1 --
