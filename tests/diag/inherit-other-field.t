A tag or the account name can be inherited.

-- policy.crd --
category A {
  inherit account.nme
  inherit region.x
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0509]: charges have no field `account.nme`
 --> policy.crd:2:11
  |
2 |   inherit account.nme
  |           ^^^^^^^^^^^
  = help: did you mean `account.name`?

error[CRD0509]: charges have no field `region.x`
 --> policy.crd:3:11
  |
3 |   inherit region.x
  |           ^^^^^^^^

2 errors
-- status 1 --
