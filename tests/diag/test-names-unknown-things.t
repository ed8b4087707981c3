Everything that a test names exists.

-- policy.crd --
credit q3 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
}
category A { default "x" }
test "t" {
  charge 5 from nobody for 5 on 2026-07 as q3
  charge 5 USD from 444455556666 for AmazonEC2 in 2026-07-01 as c
  charge 5 USD from 444455556666 for AmazonEC2 in 2026-07 as c
  expect q4 applied 5 USD
  expect A remaining 5 USD
  expect B of c is "x"
  expect bill of q3 in 2026-07 is 5 USD
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0501]: `charge` takes money, found a number
 --> policy.crd:9:10
  |
9 |   charge 5 from nobody for 5 on 2026-07 as q3
  |          ^
  = help: write `5 USD`

error[CRD0401]: nothing is called `nobody`; expected an account
 --> policy.crd:9:17
  |
9 |   charge 5 from nobody for 5 on 2026-07 as q3
  |                 ^^^^^^

error[CRD0501]: `for` takes a service, found a number
 --> policy.crd:9:28
  |
9 |   charge 5 from nobody for 5 on 2026-07 as q3
  |                            ^

error[CRD0501]: `on` takes a date, found a month
 --> policy.crd:9:33
  |
9 |   charge 5 from nobody for 5 on 2026-07 as q3
  |                                 ^^^^^^^
  = help: write a whole date, such as `2026-07-01`

error[CRD0402]: `q3` is declared twice
 --> policy.crd:9:44
  |
1 | credit q3 {
  |        -- first declared here
...
9 |   charge 5 from nobody for 5 on 2026-07 as q3
  |                                            ^^
  = help: rename one of them: charges share their names with everything declared

error[CRD0501]: `in` takes a month, found a date
  --> policy.crd:10:51
   |
10 |   charge 5 USD from 444455556666 for AmazonEC2 in 2026-07-01 as c
   |                                                   ^^^^^^^^^^
   = help: write `2026-07`

error[CRD0402]: `c` is declared twice
  --> policy.crd:11:62
   |
10 |   charge 5 USD from 444455556666 for AmazonEC2 in 2026-07-01 as c
   |                                                                 - first declared here
11 |   charge 5 USD from 444455556666 for AmazonEC2 in 2026-07 as c
   |                                                              ^
   = help: rename one of them: charges share their names with everything declared

error[CRD0401]: nothing is called `q4`; expected a credit
  --> policy.crd:12:10
   |
12 |   expect q4 applied 5 USD
   |          ^^

error[CRD0405]: `A` is a category; expected a credit
  --> policy.crd:13:10
   |
 7 | category A { default "x" }
   |          - declared here
...
13 |   expect A remaining 5 USD
   |          ^

error[CRD0401]: nothing is called `B`; expected a category
  --> policy.crd:14:10
   |
14 |   expect B of c is "x"
   |          ^

error[CRD0405]: `q3` is a credit; expected an account
  --> policy.crd:15:18
   |
 1 | credit q3 {
   |        -- declared here
...
15 |   expect bill of q3 in 2026-07 is 5 USD
   |                  ^^

11 errors
-- status 1 --
