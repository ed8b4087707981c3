A mistake in the settings of a hook costs one line.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
hook h from "std/hooks/reminders" with {
  days 14
  is is 5
  ceiling is 5 USD
  floor is
}
hook g from "std/hooks/reminders" with {
category A { default "x" }
-- $ crd check policy.crd --
-- stderr --
error[CRD0201]: expected `is` or `.` and a name, found `14`
 --> policy.crd:2:8
  |
2 |   days 14
  |        ^^

error[CRD0202]: unknown setting `is`
 --> policy.crd:3:3
  |
3 |   is is 5
  |   ^^

error[CRD0201]: expected a value, found `}`
 --> policy.crd:6:1
  |
6 | }
  | ^

error[CRD0203]: expected `}` before `category`
 --> policy.crd:8:1
  |
7 | hook g from "std/hooks/reminders" with {
  |                                        - this `{` of `hook` has no `}`
8 | category A { default "x" }
  | ^^^^^^^^
  = help: close it with `}`

4 errors
-- status 1 --
