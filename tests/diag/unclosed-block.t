A missing `}` is one finding, and the declarations behind it are read.

-- policy.crd --
account lab = 111122223333
credit c {
  amount 5 USD
  starts 2026-01-01
  expires 2026-12-31
  owner lab

let a = 5USD
test "t" {
  charge 5 USD from lab for AmazonEC2 in 2026-10 with {
    region is "x"
-- $ crd check policy.crd --
-- stderr --
error[CRD0203]: expected `}` before `let`
 --> policy.crd:8:1
  |
2 | credit c {
  |          - this `{` of `credit` has no `}`
...
8 | let a = 5USD
  | ^^^
  = help: close it with `}`

error[CRD0112]: `5USD` is no literal
 --> policy.crd:8:9
  |
8 | let a = 5USD
  |         ^^^^
  = help: write `5 USD`

error[CRD0203]: expected `}` before the end of the file
  --> policy.crd:12:1
   |
10 |   charge 5 USD from lab for AmazonEC2 in 2026-10 with {
   |                                                       - this `{` of `with` has no `}`
11 |     region is "x"
12 |
   | ^
   = help: close it with `}`

3 errors
-- status 1 --
