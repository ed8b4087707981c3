A word of another language where an operator is expected is one finding, and the rest of the line is checked.

-- policy.crd --
category C {
  "a" when region isnt "a"
  "b" when region isn't "a"
  "c" when region begins with "a"
  "d" when region equals "a"
  "e" when region matches "a*"
  "f" when region has 5
  "g" when region includes "a"
  "h" when region exists
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0210]: unknown operator `isnt`
 --> policy.crd:2:19
  |
2 |   "a" when region isnt "a"
  |                   ^^^^
  = help: write `is not`

error[CRD0210]: unknown operator `isn't`
 --> policy.crd:3:19
  |
3 |   "b" when region isn't "a"
  |                   ^^^^^
  = help: write `is not`

error[CRD0210]: unknown operator `begins with`
 --> policy.crd:4:19
  |
4 |   "c" when region begins with "a"
  |                   ^^^^^^^^^^^
  = help: write `starts with`

error[CRD0210]: unknown operator `equals`
 --> policy.crd:5:19
  |
5 |   "d" when region equals "a"
  |                   ^^^^^^
  = help: write `is`

error[CRD0210]: unknown operator `matches`
 --> policy.crd:6:19
  |
6 |   "e" when region matches "a*"
  |                   ^^^^^^^
  = help: write `like`

error[CRD0210]: unknown operator `has`
 --> policy.crd:7:19
  |
7 |   "f" when region has 5
  |                   ^^^
  = help: write `contains`

error[CRD0501]: `region` takes a string, found a number
 --> policy.crd:7:23
  |
7 |   "f" when region has 5
  |                       ^
  = help: write `"5"`

error[CRD0210]: unknown operator `includes`
 --> policy.crd:8:19
  |
8 |   "g" when region includes "a"
  |                   ^^^^^^^^
  = help: write `contains`

error[CRD0210]: unknown operator `exists`
 --> policy.crd:9:19
  |
9 |   "h" when region exists
  |                   ^^^^^^
  = help: write `is present`

9 errors
-- status 1 --
