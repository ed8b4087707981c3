A misspelt operator gets the nearest one, of one word or of two.

-- policy.crd --
category C {
  "a" when region startswith "a"
  "b" when region starts_with "a"
  "c" when region start with "a" or region containing "b"
  "d" when region is "a" adn operation is "b"
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0210]: unknown operator `startswith`
 --> policy.crd:2:19
  |
2 |   "a" when region startswith "a"
  |                   ^^^^^^^^^^
  = help: write `starts with`

error[CRD0210]: unknown operator `starts_with`
 --> policy.crd:3:19
  |
3 |   "b" when region starts_with "a"
  |                   ^^^^^^^^^^^
  = help: write `starts with`

error[CRD0210]: unknown operator `start with`
 --> policy.crd:4:19
  |
4 |   "c" when region start with "a" or region containing "b"
  |                   ^^^^^^^^^^
  = help: write `starts with`

error[CRD0210]: unknown operator `containing`
 --> policy.crd:4:44
  |
4 |   "c" when region start with "a" or region containing "b"
  |                                            ^^^^^^^^^^
  = help: write `contains`

error[CRD0210]: unknown operator `adn`
 --> policy.crd:5:26
  |
5 |   "d" when region is "a" adn operation is "b"
  |                          ^^^
  = help: write `and`

5 errors
-- status 1 --
