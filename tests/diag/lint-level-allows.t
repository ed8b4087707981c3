A warning that the policy allows is not shown; one that it denies is an error.

-- policy.crd --
lint { allow likely-misspelling deny CRD0539 }
category A { "x" when charge_type is "Usge" }
credit q3 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
  type promotoin
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0539]: AWS has no credit type `promotoin` that is known here
 --> policy.crd:8:8
  |
8 |   type promotoin
  |        ^^^^^^^^^
  = help: did you mean `promotion`?

1 error
-- status 1 --
