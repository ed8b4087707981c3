A word between a field and a value that is like no operator is called an unknown one.

-- policy.crd --
category C {
  "a" when region does not contain "a"
  "b" when region foo "a"
  "c" when region unles operation is "x"
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0210]: unknown operator `does`
 --> policy.crd:2:19
  |
2 |   "a" when region does not contain "a"
  |                   ^^^^
  = help: compare with `is`, `in`, `starts with`, `ends with`, `contains` or `like`

error[CRD0210]: unknown operator `foo`
 --> policy.crd:3:19
  |
3 |   "b" when region foo "a"
  |                   ^^^
  = help: compare with `is`, `in`, `starts with`, `ends with`, `contains` or `like`

error[CRD0201]: expected a comparison such as `is`, `unless`, a category line or `}`, found `unles`
 --> policy.crd:4:19
  |
4 |   "c" when region unles operation is "x"
  |                   ^^^^^
  = help: did you mean `unless`?

3 errors
-- status 1 --
