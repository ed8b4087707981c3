The amount of a credit is above zero.

-- policy.crd --
let minus = -5 USD
credit q3 {
  amount  0 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
}
credit q4 {
  amount  minus
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0533]: the amount of a credit is not above zero
 --> policy.crd:3:11
  |
3 |   amount  0 USD
  |           ^^^^^
  = help: write the original amount; what is left of it is `balance MONEY on DATE`

error[CRD0533]: the amount of a credit is not above zero
 --> policy.crd:9:11
  |
9 |   amount  minus
  |           ^^^^^
  = help: write the original amount; what is left of it is `balance MONEY on DATE`

2 errors
-- status 1 --
