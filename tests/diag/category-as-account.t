A category cannot own a credit.

-- policy.crd --
category Funding { default "A" }
credit q3 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   Funding
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0405]: `Funding` is a category; expected an account
 --> policy.crd:6:11
  |
1 | category Funding { default "A" }
  |          ------- declared here
...
6 |   owner   Funding
  |           ^^^^^^^

1 error
-- status 1 --
