A value is not both split and a target, and is a target once in a split.

-- policy.crd --
category A {
  "S" when service is AmazonEC2
  "U" when service is AmazonRDS
  default "T"
  split "S" evenly to ["T", "U", "T"]
  split "U" evenly to ["T"]
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0526]: "U" is both split and a target
 --> policy.crd:5:29
  |
5 |   split "S" evenly to ["T", "U", "T"]
  |                             ^^^
6 |   split "U" evenly to ["T"]
  |         --- split here
  = help: AWS splits once: send the cost to values that are not split

error[CRD0527]: "T" is a target twice
 --> policy.crd:5:34
  |
5 |   split "S" evenly to ["T", "U", "T"]
  |                        ---       ^^^
  |                        |
  |                        first named here

2 errors
-- status 1 --
