A missing `}` at the end of the file says which block is open.

-- policy.crd --
category C {
  default "x"
-- $ crd check policy.crd --
-- stderr --
error[CRD0203]: expected `}` before the end of the file
 --> policy.crd:3:1
  |
1 | category C {
  |            - this `{` of `category` has no `}`
2 |   default "x"
3 |
  | ^
  = help: close it with `}`

1 error
-- status 1 --
