`is not in` is `not in`.

-- policy.crd --
category C { "a" when region is not in ["x"] }
-- $ crd check policy.crd --
-- stderr --
error[CRD0201]: expected a value, found `in`
 --> policy.crd:1:37
  |
1 | category C { "a" when region is not in ["x"] }
  |                                     ^^
  = help: write `not in`

1 error
-- status 1 --
