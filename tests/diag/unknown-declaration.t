A misspelt declaration is named once, its block skipped, and the next ones read.

-- policy.crd --
acount production = 111122223333
catgory Funding {
  "AI" when account is production
}
polict x
let a = 5USD
-- $ crd check policy.crd --
-- stderr --
error[CRD0202]: unknown declaration `acount`
 --> policy.crd:1:1
  |
1 | acount production = 111122223333
  | ^^^^^^
  = help: did you mean `account`?

error[CRD0202]: unknown declaration `catgory`
 --> policy.crd:2:1
  |
2 | catgory Funding {
  | ^^^^^^^
  = help: did you mean `category`?

error[CRD0202]: unknown declaration `polict`
 --> policy.crd:5:1
  |
5 | polict x
  | ^^^^^^

error[CRD0112]: `5USD` is no literal
 --> policy.crd:6:9
  |
6 | let a = 5USD
  |         ^^^^
  = help: write `5 USD`

4 errors
-- status 1 --
