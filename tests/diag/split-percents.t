A fixed split gives every target a percent; the others none.

-- policy.crd --
category A {
  "S" when service is AmazonEC2
  "U" when service is AmazonRDS
  default "T"
  split "S" to ["T" 70%, "U"]
  split "U" evenly to ["T" 100%]
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0526]: "U" is both split and a target
 --> policy.crd:5:26
  |
5 |   split "S" to ["T" 70%, "U"]
  |                          ^^^
6 |   split "U" evenly to ["T" 100%]
  |         --- split here
  = help: AWS splits once: send the cost to values that are not split

error[CRD0528]: the target "U" has no percent
 --> policy.crd:5:26
  |
5 |   split "S" to ["T" 70%, "U"]
  |                          ^^^
  = help: give every target a percent, or split `evenly` or `proportionally`

error[CRD0528]: a percent in a split that is not fixed
 --> policy.crd:6:28
  |
6 |   split "U" evenly to ["T" 100%]
  |                            ^^^^
  = help: leave the percent out, or leave out `evenly`

3 errors
-- status 1 --
