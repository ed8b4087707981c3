Arithmetic and attributes are for guards.

-- policy.crd --
category A {
  "x" when restricted
  "y" when amount is 5 USD
  "z" when region + 1 is 5
  "w" when 5 + 1
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0516]: an attribute is for guards
 --> policy.crd:2:12
  |
2 |   "x" when restricted
  |            ^^^^^^^^^^
  = help: conditions compare a field with a value

error[CRD0516]: `amount` is an attribute of guards
 --> policy.crd:3:12
  |
3 |   "y" when amount is 5 USD
  |            ^^^^^^
  = help: conditions of categories ask for the fields of a charge

error[CRD0516]: arithmetic is for guards
 --> policy.crd:4:12
  |
4 |   "z" when region + 1 is 5
  |            ^^^^^^^^^^
  = help: conditions compare a field with a value

error[CRD0516]: arithmetic is for guards
 --> policy.crd:5:12
  |
5 |   "w" when 5 + 1
  |            ^^^^^
  = help: conditions compare a field with a value

4 errors
-- status 1 --
