`is` and `like` take one value.

-- policy.crd --
account ai_lab = 444455556666 "ai-lab"
account prod = 111122223333 "prod-main"
let both = [ai_lab, prod]
category A {
  "x" when account is both
  "y" when account is not [ai_lab]
  "z" when region like ["eu-*"]
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0507]: `is` takes one value, found a list
 --> policy.crd:5:23
  |
5 |   "x" when account is both
  |                       ^^^^
  = help: use `in`

error[CRD0507]: `is not` takes one value, found a list
 --> policy.crd:6:27
  |
6 |   "y" when account is not [ai_lab]
  |                           ^^^^^^^^
  = help: use `not in`

error[CRD0507]: `like` takes one value, found a list
 --> policy.crd:7:24
  |
7 |   "z" when region like ["eu-*"]
  |                        ^^^^^^^^
  = help: write one comparison a pattern, joined with `or`

3 errors
-- status 1 --
