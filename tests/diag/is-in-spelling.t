`is in` is `in`.

-- policy.crd --
category C { "a" when region is in ["x"] }
-- $ crd check policy.crd --
-- stderr --
error[CRD0201]: expected a value, found `in`
 --> policy.crd:1:33
  |
1 | category C { "a" when region is in ["x"] }
  |                                 ^^
  = help: write `in`

1 error
-- status 1 --
