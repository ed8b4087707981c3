A currency in small letters is one finding.

-- policy.crd --
credit q3 {
  amount  10_000 usd
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
}
test "t" { charge -5 Usd from 444455556666 for AmazonEC2 in 2026-07 }
guard "g" { for each credit require 5 usd < amount }
-- $ crd check policy.crd --
-- stderr --
error[CRD0120]: the currency of `10_000 usd` is not in capitals
 --> policy.crd:2:11
  |
2 |   amount  10_000 usd
  |           ^^^^^^^^^^
  = help: write `10_000 USD`

error[CRD0120]: the currency of `5 Usd` is not in capitals
 --> policy.crd:7:20
  |
7 | test "t" { charge -5 Usd from 444455556666 for AmazonEC2 in 2026-07 }
  |                    ^^^^^
  = help: write `5 USD`

error[CRD0120]: the currency of `5 usd` is not in capitals
 --> policy.crd:8:37
  |
8 | guard "g" { for each credit require 5 usd < amount }
  |                                     ^^^^^
  = help: write `5 USD`

3 errors
-- status 1 --
