An unknown type or program as a bare word is a warning; as a string it is taken.

-- policy.crd --
credit q3 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
  type promotoin
  program aktivate
}
credit q4 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
  type "special"
  program "own"
}
credit q5 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
  type weird
}
-- $ crd check policy.crd --
-- stderr --
warning[CRD0539]: AWS has no credit type `promotoin` that is known here
 --> policy.crd:6:8
  |
6 |   type promotoin
  |        ^^^^^^^^^
  = help: did you mean `promotion`?

warning[CRD0539]: AWS has no credit program `aktivate` that is known here
 --> policy.crd:7:11
  |
7 |   program aktivate
  |           ^^^^^^^^
  = help: did you mean `activate`?

warning[CRD0539]: AWS has no credit type `weird` that is known here
  --> policy.crd:22:8
   |
22 |   type weird
   |        ^^^^^
   = help: write "weird" in quotes if it is right

3 warnings
-- status 1 --
