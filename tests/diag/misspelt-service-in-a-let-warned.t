A let is checked where it is declared, once, whether it is used or not.

-- policy.crd --
let ours   = [AmazonEC3]
let theirs = ["AmazonEC3", "Amazon EC3"]
let all    = [ours, AmazonRDX]
let used   = [AmazonRDX]
category A { "x" when service in used "y" when service in used }
credit q3 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
  covers  used
}
-- $ crd check policy.crd --
-- stderr --
warning[CRD0410]: no known service code is called `AmazonEC3`
 --> policy.crd:1:15
  |
1 | let ours   = [AmazonEC3]
  |               ^^^^^^^^^
  = help: did you mean `AmazonEC2`?

warning[CRD0410]: no known service code is called `AmazonRDX`
 --> policy.crd:3:21
  |
3 | let all    = [ours, AmazonRDX]
  |                     ^^^^^^^^^
  = help: did you mean `AmazonRDS`?

warning[CRD0410]: no known service code is called `AmazonRDX`
 --> policy.crd:4:15
  |
4 | let used   = [AmazonRDX]
  |               ^^^^^^^^^
  = help: did you mean `AmazonRDS`?

3 warnings
-- status 1 --
