A policy has one currency.

-- policy.crd --
credit q3 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
}
credit q4 {
  amount  10_000 EUR
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
}
guard "g" { for each credit require amount > 5 GBP }
-- $ crd check policy.crd --
-- stderr --
error[CRD0541]: the policy mixes USD, EUR and GBP
  --> policy.crd:8:11
   |
 2 |   amount  10_000 USD
   |           ---------- USD
...
 8 |   amount  10_000 EUR
   |           ^^^^^^^^^^
...
13 | guard "g" { for each credit require amount > 5 GBP }
   |                                              ----- GBP
   = help: write one policy a currency: bills in different currencies are settled apart

1 error
-- status 1 --
