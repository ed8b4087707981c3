A category has one default.

-- policy.crd --
category A {
  default "x"
  default "y"
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0520]: a second `default`
 --> policy.crd:3:3
  |
2 |   default "x"
  |   ----------- the first one
3 |   default "y"
  |   ^^^^^^^^^^^
  = help: keep one: a category has one value for what no rule matches

1 error
-- status 1 --
