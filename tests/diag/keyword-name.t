A keyword cannot be declared as a name, and is named as such.

-- policy.crd --
account error = 111122223333
let and = 5
category default { default "x" }
credit from { amount 5 USD starts 2026-01-01 expires 2026-12-31 owner error }
hook type from "x.lua"
test "t" { charge 5 USD from error for AmazonEC2 in 2026-10 as charge }
-- $ crd check policy.crd --
-- stderr --
error[CRD0204]: keyword `error` cannot be a name
 --> policy.crd:1:9
  |
1 | account error = 111122223333
  |         ^^^^^
  = help: choose another name, such as `my_error`

error[CRD0204]: keyword `and` cannot be a name
 --> policy.crd:2:5
  |
2 | let and = 5
  |     ^^^
  = help: choose another name, such as `my_and`

error[CRD0204]: keyword `default` cannot be a name
 --> policy.crd:3:10
  |
3 | category default { default "x" }
  |          ^^^^^^^
  = help: choose another name, such as `my_default`

error[CRD0204]: keyword `from` cannot be a name
 --> policy.crd:4:8
  |
4 | credit from { amount 5 USD starts 2026-01-01 expires 2026-12-31 owner error }
  |        ^^^^
  = help: choose another name, such as `my_from`

error[CRD0204]: keyword `type` cannot be a name
 --> policy.crd:5:6
  |
5 | hook type from "x.lua"
  |      ^^^^
  = help: choose another name, such as `my_type`

5 errors
-- status 1 --
