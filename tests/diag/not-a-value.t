Arithmetic is no account.

-- policy.crd --
category A { "x" when account is 1 + 2 }
category B { "x" when service is (region is "a") }
-- $ crd check policy.crd --
-- stderr --
error[CRD0516]: arithmetic is for guards
 --> policy.crd:1:34
  |
1 | category A { "x" when account is 1 + 2 }
  |                                  ^^^^^
  = help: conditions compare a field with a value

error[CRD0502]: expected a value, found an expression
 --> policy.crd:2:35
  |
2 | category B { "x" when service is (region is "a") }
  |                                   ^^^^^^^^^^^^^
  = help: write a literal, a list or a declared name

2 errors
-- status 1 --
