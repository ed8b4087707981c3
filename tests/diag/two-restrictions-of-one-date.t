One restriction begins on a day.

-- policy.crd --
category F { "A" when service is AmazonEC2 default "B" }
credit q3 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
  restrict to F "A"
  restrict to F "B"
  restrict to F "A" from 2026-09-01
  restrict to anyone from 2026-09-01
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0537]: a second restriction from the beginning
 --> policy.crd:8:3
  |
7 |   restrict to F "A"
  |   ----------------- the one before it
8 |   restrict to F "B"
  |   ^^^^^^^^^^^^^^^^^
  = help: a credit has one restriction at a time; use a category value that covers both

error[CRD0537]: a second restriction from 2026-09-01
  --> policy.crd:10:3
   |
 9 |   restrict to F "A" from 2026-09-01
   |   --------------------------------- the one before it
10 |   restrict to anyone from 2026-09-01
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: a credit has one restriction at a time; use a category value that covers both

2 errors
-- status 1 --
