A credit id is digits.

-- policy.crd --
credit q3 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
  id "abc"
}
credit q4 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
  id ""
}
credit q5 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
  id "123456789012345678901234567890123"
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0532]: "abc" is no credit id
 --> policy.crd:6:6
  |
6 |   id "abc"
  |      ^^^^^
  = help: AWS's credit ids are 1 to 32 digits

error[CRD0532]: "" is no credit id
  --> policy.crd:13:6
   |
13 |   id ""
   |      ^^
   = help: AWS's credit ids are 1 to 32 digits

error[CRD0532]: "123456789012345678901234567890123" is no credit id
  --> policy.crd:20:6
   |
20 |   id "123456789012345678901234567890123"
   |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: AWS's credit ids are 1 to 32 digits

3 errors
-- status 1 --
