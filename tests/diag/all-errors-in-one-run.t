Each mistake is one finding, and all come out.

-- policy.crd --
account lab = 11112222333
let a = 5USD
category C {
  "a" when service = "x"
  "b" whn service is "x"
  "c" when region is not absent
  defalt "x"
}
credit c {
  amonut 5 USD
  starts 2026-02-30
}
guard "g" { for each credit require ] }
-- $ crd check policy.crd --
-- stderr --
error[CRD0201]: expected an account number of twelve digits, found `11112222333`
 --> policy.crd:1:15
  |
1 | account lab = 11112222333
  |               ^^^^^^^^^^^

error[CRD0112]: `5USD` is no literal
 --> policy.crd:2:9
  |
2 | let a = 5USD
  |         ^^^^
  = help: write `5 USD`

error[CRD0104]: `=` does not compare
 --> policy.crd:4:20
  |
4 |   "a" when service = "x"
  |                    ^
  = help: write `is`

error[CRD0201]: expected `when`, found `whn`
 --> policy.crd:5:7
  |
5 |   "b" whn service is "x"
  |       ^^^
  = help: did you mean `when`?

error[CRD0116]: `is not absent`
 --> policy.crd:6:19
  |
6 |   "c" when region is not absent
  |                   ^^^^^^^^^^^^^
  = help: write `is present`

error[CRD0202]: unknown category line `defalt`
 --> policy.crd:7:3
  |
7 |   defalt "x"
  |   ^^^^^^
  = help: did you mean `default`?

error[CRD0202]: unknown credit clause `amonut`
  --> policy.crd:10:3
   |
10 |   amonut 5 USD
   |   ^^^^^^
   = help: did you mean `amount`?

error[CRD0109]: there is no day 2026-02-30
  --> policy.crd:11:10
   |
11 |   starts 2026-02-30
   |          ^^^^^^^^^^
   = help: dates are YYYY-MM-DD

error[CRD0201]: expected a condition, found `]`
  --> policy.crd:13:37
   |
13 | guard "g" { for each credit require ] }
   |                                     ^

9 errors
-- status 1 --
