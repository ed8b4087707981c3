Commas stand in lists only.

-- policy.crd --
account lab = 111122223333
test "t" {
  charge 5 USD from lab for AmazonEC2 in 2026-10 with { region is "x", operation is "y" } as c
}
let a = 5,
-- $ crd check policy.crd --
-- stderr --
error[CRD0201]: expected a setting or `}`, found `,`
 --> policy.crd:3:70
  |
3 |   charge 5 USD from lab for AmazonEC2 in 2026-10 with { region is "x", operation is "y" } as c
  |                                                                      ^
  = help: remove the `,`: only the elements of a list are separated by commas

error[CRD0201]: expected a declaration, found `,`
 --> policy.crd:5:10
  |
5 | let a = 5,
  |          ^
  = help: remove the `,`: only the elements of a list are separated by commas

2 errors
-- status 1 --
