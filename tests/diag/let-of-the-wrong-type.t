The type of a let decides where it may stand.

-- policy.crd --
let ai_services = [AmazonBedrock]
let since = 2026-07-01
category A {
  "x" when account in ai_services
  "y" when region is since
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0501]: `account` takes a list of accounts, found a list of bare words
 --> policy.crd:4:23
  |
4 |   "x" when account in ai_services
  |                       ^^^^^^^^^^^

error[CRD0501]: `region` takes a string, found a date
 --> policy.crd:5:22
  |
5 |   "y" when region is since
  |                      ^^^^^

2 errors
-- status 1 --
