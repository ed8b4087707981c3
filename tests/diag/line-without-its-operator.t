Of a line that ends before its operator nothing else is said.

-- policy.crd --
category C {
  "a" when region ~ "a"
  "b" when region , "c"
  default "d"
}
test "t" {
  charge 5 USD from 444455556666 for AmazonEC2 in 2026-07 as x
  expect C of x is "e"
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0103]: stray character `~`
 --> policy.crd:2:19
  |
2 |   "a" when region ~ "a"
  |                   ^
  = help: remove it

error[CRD0201]: expected a comparison such as `is`, `unless`, a category line or `}`, found `,`
 --> policy.crd:3:19
  |
3 |   "b" when region , "c"
  |                   ^
  = help: remove the `,`: only the elements of a list are separated by commas

2 errors
-- status 1 --
