A credit does not expire before it starts.

-- policy.crd --
credit q3 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2026-06-30
  owner   444455556666
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0535]: the credit expires before it starts
 --> policy.crd:4:3
  |
3 |   starts  2026-07-01
  |   ------------------ it starts here
4 |   expires 2026-06-30
  |   ^^^^^^^^^^^^^^^^^^

1 error
-- status 1 --
