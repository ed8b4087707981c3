A literal that runs into a letter or `-` is one finding, with the right spelling where it is clear.

-- policy.crd --
let a = 5USD
let b = 2026-7-1
let c = 14days
let d = 1e5
let e = 5 USD-3
let f = "text"x
let g = 10-5
-- $ crd check policy.crd --
-- stderr --
error[CRD0112]: `5USD` is no literal
 --> policy.crd:1:9
  |
1 | let a = 5USD
  |         ^^^^
  = help: write `5 USD`

error[CRD0112]: `2026-7-1` is no literal
 --> policy.crd:2:9
  |
2 | let b = 2026-7-1
  |         ^^^^^^^^
  = help: write `2026-07-01`

error[CRD0112]: `14days` is no literal
 --> policy.crd:3:9
  |
3 | let c = 14days
  |         ^^^^^^
  = help: write `14 days`

error[CRD0112]: `1e5` is no literal
 --> policy.crd:4:9
  |
4 | let d = 1e5
  |         ^^^
  = help: write the number without an exponent

error[CRD0112]: `5 USD-3` is no literal
 --> policy.crd:5:9
  |
5 | let e = 5 USD-3
  |         ^^^^^^^
  = help: put a blank behind the number, and one on each side of a minus sign

error[CRD0112]: `"text"x` is no literal
 --> policy.crd:6:9
  |
6 | let f = "text"x
  |         ^^^^^^^
  = help: put a blank behind the string

error[CRD0112]: `10-5` is no literal
 --> policy.crd:7:9
  |
7 | let g = 10-5
  |         ^^^^
  = help: put a blank behind the number, and one on each side of a minus sign

7 errors
-- status 1 --
