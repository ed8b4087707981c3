Names of fields, `tag`, `month` and `day` cannot be declared.

-- policy.crd --
account service = 444455556666
let tag = "x"
let day = 5
category usage_type { default "A" }
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

4 errors
-- status 1 --
