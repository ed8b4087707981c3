An account written as a string gets a fix: its name, or its number.

-- policy.crd --
account ai_lab = 444455556666 "ai-lab"
account prod = 111122223333 "prod-main"
category A {
  "x" when account is "444455556666"
  "y" when account in ["111122223333", "prod-main", "nobody"]
  "z" when account is "999988887777"
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0501]: `account` takes an account, found a string
 --> policy.crd:4:23
  |
4 |   "x" when account is "444455556666"
  |                       ^^^^^^^^^^^^^^
  = help: write `ai_lab`

error[CRD0501]: `account` takes an account, found a string
 --> policy.crd:5:24
  |
5 |   "y" when account in ["111122223333", "prod-main", "nobody"]
  |                        ^^^^^^^^^^^^^^
  = help: write `prod`

error[CRD0501]: `account` takes an account, found a string
 --> policy.crd:5:40
  |
5 |   "y" when account in ["111122223333", "prod-main", "nobody"]
  |                                        ^^^^^^^^^^^
  = help: write `prod`

error[CRD0501]: `account` takes an account, found a string
 --> policy.crd:5:53
  |
5 |   "y" when account in ["111122223333", "prod-main", "nobody"]
  |                                                     ^^^^^^^^
  = help: write a declared account's name or its twelve digits, without quotes

error[CRD0501]: `account` takes an account, found a string
 --> policy.crd:6:23
  |
6 |   "z" when account is "999988887777"
  |                       ^^^^^^^^^^^^^^
  = help: write `999988887777`

5 errors
-- status 1 --
