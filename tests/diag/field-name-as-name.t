Names of fields cannot be declared: those of rules, those of a charge alone, and those of keys.

-- policy.crd --
account service = 444455556666
let tag = "x"
let day = 5
category usage_type { default "A" }
credit cost { amount 5 USD starts 2026-01-01 expires 2026-12-31 owner 444455556666 }
let currency = 5
let start = 5
let month = 5
let tags = 5
-- $ crd check policy.crd --
-- stderr --
error[CRD0403]: field `service` cannot be a name
 --> policy.crd:1:9
  |
1 | account service = 444455556666
  |         ^^^^^^^
  = help: choose another name, such as `my_service`

error[CRD0403]: field `tag` cannot be a name
 --> policy.crd:2:5
  |
2 | let tag = "x"
  |     ^^^
  = help: choose another name, such as `my_tag`

error[CRD0403]: field `day` cannot be a name
 --> policy.crd:3:5
  |
3 | let day = 5
  |     ^^^
  = help: choose another name, such as `my_day`

error[CRD0403]: field `usage_type` cannot be a name
 --> policy.crd:4:10
  |
4 | category usage_type { default "A" }
  |          ^^^^^^^^^^
  = help: choose another name, such as `my_usage_type`

error[CRD0403]: field `cost` cannot be a name
 --> policy.crd:5:8
  |
5 | credit cost { amount 5 USD starts 2026-01-01 expires 2026-12-31 owner 444455556666 }
  |        ^^^^
  = help: choose another name, such as `my_cost`

error[CRD0403]: field `currency` cannot be a name
 --> policy.crd:6:5
  |
6 | let currency = 5
  |     ^^^^^^^^
  = help: choose another name, such as `my_currency`

error[CRD0403]: field `start` cannot be a name
 --> policy.crd:7:5
  |
7 | let start = 5
  |     ^^^^^
  = help: choose another name, such as `my_start`

error[CRD0403]: field `month` cannot be a name
 --> policy.crd:8:5
  |
8 | let month = 5
  |     ^^^^^
  = help: choose another name, such as `my_month`

error[CRD0403]: field `tags` cannot be a name
 --> policy.crd:9:5
  |
9 | let tags = 5
  |     ^^^^
  = help: choose another name, such as `my_tags`

9 errors
-- status 1 --
