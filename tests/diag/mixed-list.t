A list holds values of one kind.

-- policy.crd --
account ai_lab = 444455556666 "ai-lab"
account prod = 111122223333 "prod-main"
let a = [ai_lab, 2026-07-01]
let b = [1 USD, 5]
let e = ["text", ai_lab]
-- $ crd check policy.crd --
-- stderr --
error[CRD0504]: the list holds accounts; this is a date
 --> policy.crd:3:18
  |
3 | let a = [ai_lab, 2026-07-01]
  |          ------  ^^^^^^^^^^
  |          |
  |          an account
  = help: a list holds values of one kind

error[CRD0504]: the list holds money; this is a number
 --> policy.crd:4:17
  |
4 | let b = [1 USD, 5]
  |          -----  ^
  |          |
  |          money
  = help: a list holds values of one kind

error[CRD0504]: the list holds strings; this is an account
 --> policy.crd:5:18
  |
5 | let e = ["text", ai_lab]
  |          ------  ^^^^^^
  |          |
  |          a string
  = help: a list holds values of one kind

3 errors
-- status 1 --
