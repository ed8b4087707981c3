`not` stands before the comparison, not inside it.

-- policy.crd --
category C {
  "a" when region not contains "a"
  "b" when region not like "a"
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0210]: unknown operator `not contains`
 --> policy.crd:2:19
  |
2 |   "a" when region not contains "a"
  |                   ^^^^^^^^^^^^
  = help: `not` stands before the whole comparison: `not FIELD contains ...`

error[CRD0210]: unknown operator `not like`
 --> policy.crd:3:19
  |
3 |   "b" when region not like "a"
  |                   ^^^^^^^^
  = help: `not` stands before the whole comparison: `not FIELD like ...`

2 errors
-- status 1 --
