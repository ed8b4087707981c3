Splits come last.

-- policy.crd --
category A {
  "S" when service is AmazonEC2
  split "S" evenly to ["T"]
  default "T"
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0524]: a rule stands after `split`
 --> policy.crd:4:3
  |
3 |   split "S" evenly to ["T"]
  |   ------------------------- the split
4 |   default "T"
  |   ^^^^^^^^^^^
  = help: move every `split` to the end of the category

1 error
-- status 1 --
