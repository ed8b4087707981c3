Only money and numbers can be negative.

-- policy.crd --
let a = -"text"
let b = -5 USD
let d = -2026-07-01
-- $ crd check policy.crd --
-- stderr --
error[CRD0503]: `-` stands before a string
 --> policy.crd:1:9
  |
1 | let a = -"text"
  |         ^^^^^^^
  = help: only money and numbers can be negative

error[CRD0503]: `-` stands before a date
 --> policy.crd:3:9
  |
3 | let d = -2026-07-01
  |         ^^^^^^^^^^^
  = help: only money and numbers can be negative

2 errors
-- status 1 --
