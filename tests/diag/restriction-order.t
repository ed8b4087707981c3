Restrictions stand in the order of their dates.

-- policy.crd --
category F { "A" when service is AmazonEC2 default "B" }
credit q3 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
  restrict to F "A" from 2026-09-01
  restrict to F "B" from 2026-08-01
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0538]: a restriction from 2026-08-01 after a later one
 --> policy.crd:8:3
  |
7 |   restrict to F "A" from 2026-09-01
  |   --------------------------------- the one before it
8 |   restrict to F "B" from 2026-08-01
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: write the restrictions in the order of their dates

1 error
-- status 1 --
