What was expected is named in the words of the language.

-- policy.crd --
import aws
account lab = 11112222333
let a = b
let b
hook h "x.lua"
organization { sharing maybe }
category C effective 2026-07-01 { default "x" }
category D {
  "a" whn service is "x"
  "b" when
  default
}
credit c {
  id 8830
  owner
  amount ]
  applies during discounts
  share among owner
}
guard "g" {
  for every credit
  require (restricted
  severity fatal
}
test "t" {
  charge 5 USD to lab
  expect
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0201]: expected a string, found `aws`
 --> policy.crd:1:8
  |
1 | import aws
  |        ^^^

error[CRD0201]: expected an account number of twelve digits, found `11112222333`
 --> policy.crd:2:15
  |
2 | account lab = 11112222333
  |               ^^^^^^^^^^^

error[CRD0201]: expected a literal or a list, found `b`
 --> policy.crd:3:9
  |
3 | let a = b
  |         ^
  = help: a let names a literal or a list; use `b` itself

error[CRD0201]: expected `=`, found `hook`
 --> policy.crd:5:1
  |
5 | hook h "x.lua"
  | ^^^^

error[CRD0201]: expected `from`, found "x.lua"
 --> policy.crd:5:8
  |
5 | hook h "x.lua"
  |        ^^^^^^^

error[CRD0201]: expected `off` or `on`, found `maybe`
 --> policy.crd:6:24
  |
6 | organization { sharing maybe }
  |                        ^^^^^

error[CRD0501]: `effective` takes a month, found a date
 --> policy.crd:7:22
  |
7 | category C effective 2026-07-01 { default "x" }
  |                      ^^^^^^^^^^
  = help: write `2026-07`

error[CRD0201]: expected `when`, found `whn`
 --> policy.crd:9:7
  |
9 |   "a" whn service is "x"
  |       ^^^
  = help: did you mean `when`?

error[CRD0201]: expected a condition, found `default`
  --> policy.crd:11:3
   |
11 |   default
   |   ^^^^^^^

error[CRD0201]: expected a string, found `}`
  --> policy.crd:12:1
   |
12 | }
   | ^

error[CRD0501]: `id` takes a string, found a number
  --> policy.crd:14:6
   |
14 |   id 8830
   |      ^^^^
   = help: write `"8830"`

error[CRD0201]: expected an account, found `amount`
  --> policy.crd:16:3
   |
16 |   amount ]
   |   ^^^^^^

error[CRD0201]: expected an amount of money, found `]`
  --> policy.crd:16:10
   |
16 |   amount ]
   |          ^

error[CRD0201]: expected `after` or `before`, found `during`
  --> policy.crd:17:11
   |
17 |   applies during discounts
   |           ^^^^^^

error[CRD0201]: expected `with`, found `among`
  --> policy.crd:18:9
   |
18 |   share among owner
   |         ^^^^^

error[CRD0201]: expected `for each`, found `for every`
  --> policy.crd:21:3
   |
21 |   for every credit
   |   ^^^^^^^^^
   = help: write `for each`

error[CRD0201]: expected `or`, `and` or `)`, found `severity`
  --> policy.crd:23:3
   |
23 |   severity fatal
   |   ^^^^^^^^

error[CRD0201]: expected `error` or `warning`, found `fatal`
  --> policy.crd:23:12
   |
23 |   severity fatal
   |            ^^^^^

error[CRD0201]: expected `from`, found `to`
  --> policy.crd:26:16
   |
26 |   charge 5 USD to lab
   |                ^^

error[CRD0201]: expected a credit, a category, `bill` or `reminder`, found `}`
  --> policy.crd:28:1
   |
28 | }
   | ^

20 errors
-- status 1 --
