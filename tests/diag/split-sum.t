The percents of a split add up to exactly 100%.

-- policy.crd --
category A {
  "S" when service is AmazonEC2
  "U" when service is AmazonRDS
  default "T"
  split "S" to ["T" 70%, "U" 29.5%]
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0529]: the percents add up to 99.50%
 --> policy.crd:5:3
  |
5 |   split "S" to ["T" 70%, "U" 29.5%]
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: make them add up to exactly 100%

1 error
-- status 1 --
