A condition is a comparison.

-- policy.crd --
category A {
  "x" when region
  "y" when "eu-west-1"
  "z" when AmazonEC2
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0515]: expected a condition, found a field alone
 --> policy.crd:2:12
  |
2 |   "x" when region
  |            ^^^^^^
  = help: ask whether it `is present`, or compare it with a value

error[CRD0515]: expected a condition, found a value
 --> policy.crd:3:12
  |
3 |   "y" when "eu-west-1"
  |            ^^^^^^^^^^^
  = help: write FIELD OPERATOR VALUE, such as `service is AmazonEC2`

error[CRD0515]: expected a condition, found a value
 --> policy.crd:4:12
  |
4 |   "z" when AmazonEC2
  |            ^^^^^^^^^
  = help: write FIELD OPERATOR VALUE, such as `service is AmazonEC2`

3 errors
-- status 1 --
