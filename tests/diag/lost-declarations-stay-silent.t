What a line with a syntax error would have declared is not reported as unknown.

-- policy.crd --
account a = 12345
account b = 111122223333
let x = [b c]
let y =
credit q {
  amont 5 USD
  starts 2026-13-01
  expires 2027-01-01
  owner a
  restrict to K "W"
  share with x
}
category K {
  "V" when account in y
  "W" wen account is b
  default "D"
}
category Z { "x" when K is "Wx" and account in x }
test "t" {
  charge 5 USD from a for AmazonEC2 in 2026-07 as c1
  charge 5 USD from b for in 2026-07 as c2
  expect K of c2 is "W"
  expect q applied 5 USD
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0201]: expected an account number of twelve digits, found `12345`
 --> policy.crd:1:13
  |
1 | account a = 12345
  |             ^^^^^

error[CRD0201]: expected `]` or `,`, found `c`
 --> policy.crd:3:12
  |
3 | let x = [b c]
  |            ^

error[CRD0201]: expected a literal or a list, found `credit`
 --> policy.crd:5:1
  |
5 | credit q {
  | ^^^^^^

error[CRD0202]: unknown credit clause `amont`
 --> policy.crd:6:3
  |
6 |   amont 5 USD
  |   ^^^^^
  = help: did you mean `amount`?

error[CRD0109]: there is no day 2026-13-01
 --> policy.crd:7:10
  |
7 |   starts 2026-13-01
  |          ^^^^^^^^^^
  = help: dates are YYYY-MM-DD

error[CRD0201]: expected `when`, found `wen`
  --> policy.crd:15:7
   |
15 |   "W" wen account is b
   |       ^^^
   = help: did you mean `when`?

error[CRD0201]: expected a value, found `in`
  --> policy.crd:21:27
   |
21 |   charge 5 USD from b for in 2026-07 as c2
   |                           ^^

7 errors
-- status 1 --
