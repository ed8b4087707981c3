A value is split once.

-- policy.crd --
category A {
  "S" when service is AmazonEC2
  default "T"
  split "S" evenly to ["T"]
  split "S" proportionally to ["T"]
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0525]: "S" is split twice
 --> policy.crd:5:9
  |
4 |   split "S" evenly to ["T"]
  |         --- split here
5 |   split "S" proportionally to ["T"]
  |         ^^^
  = help: keep one `split` a value

1 error
-- status 1 --
