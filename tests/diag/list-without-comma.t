A list that lacks a comma costs its line only.

-- policy.crd --
category C {
  "a" when region in ["x" "y",
    "z"]
  "b" whn region is "x"
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0201]: expected `]` or `,`, found "y"
 --> policy.crd:2:27
  |
2 |   "a" when region in ["x" "y",
  |                           ^^^

error[CRD0201]: expected `when`, found `whn`
 --> policy.crd:4:7
  |
4 |   "b" whn region is "x"
  |       ^^^
  = help: did you mean `when`?

2 errors
-- status 1 --
