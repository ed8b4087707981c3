A setting may have the name of a keyword and stand at the margin; a declaration there means that the `}` is missing.

-- policy.crd --
account lab = 444455556666 "lab"
test "t" {
charge 1.00 USD from lab for AmazonEC2 in 2026-10 with {
tag.team is "x"
account.name is "y"
operation is "z" } }
-- open.crd --
test "t" {
charge 1.00 USD from lab for AmazonEC2 in 2026-10 with {
tag.team is "x"
account lab = 444455556666 "lab"
-- $ crd check policy.crd --
-- $ crd check open.crd --
-- stderr --
error[CRD0203]: expected `}` before `account`
 --> open.crd:4:1
  |
2 | charge 1.00 USD from lab for AmazonEC2 in 2026-10 with {
  |                                                        - this `{` of `with` has no `}`
3 | tag.team is "x"
4 | account lab = 444455556666 "lab"
  | ^^^^^^^
  = help: close it with `}`

1 error
-- status 1 --
