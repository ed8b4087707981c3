A date where a month is expected becomes that month, but not the name of one.

-- policy.crd --
category C effective 2026-07-01 { default "x" }
let day1 = 2026-07-01
let month1 = 2026-07
category D effective day1 { default "x" }
credit q3 {
  amount  10_000 USD
  starts  2026-07
  expires month1
  owner   444455556666
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0501]: `effective` takes a month, found a date
 --> policy.crd:1:22
  |
1 | category C effective 2026-07-01 { default "x" }
  |                      ^^^^^^^^^^
  = help: write `2026-07`

error[CRD0501]: `effective` takes a month, found a date
 --> policy.crd:4:22
  |
4 | category D effective day1 { default "x" }
  |                      ^^^^

error[CRD0501]: `starts` takes a date, found a month
 --> policy.crd:7:11
  |
7 |   starts  2026-07
  |           ^^^^^^^
  = help: write a whole date, such as `2026-07-01`

error[CRD0501]: `expires` takes a date, found a month
 --> policy.crd:8:11
  |
8 |   expires month1
  |           ^^^^^^

4 errors
-- status 1 --
