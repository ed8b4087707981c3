Keywords are written in lower case; in capitals they are still understood.

-- policy.crd --
Category C {
  "a" when region IS "a" AND NOT operation IS NOT "b"
  "b" When region is "a"
       OR (region Starts  With "b")
  "c" when account IN [444455556666]
}
guard "g" { FOR EACH credit require restricted AND NOT paused }
-- $ crd check policy.crd --
-- stderr --
error[CRD0201]: expected `category`, found `Category`
 --> policy.crd:1:1
  |
1 | Category C {
  | ^^^^^^^^
  = help: write `category`

error[CRD0210]: unknown operator `IS`
 --> policy.crd:2:19
  |
2 |   "a" when region IS "a" AND NOT operation IS NOT "b"
  |                   ^^
  = help: write `is`

error[CRD0210]: unknown operator `AND`
 --> policy.crd:2:26
  |
2 |   "a" when region IS "a" AND NOT operation IS NOT "b"
  |                          ^^^
  = help: write `and`

error[CRD0210]: unknown operator `NOT`
 --> policy.crd:2:30
  |
2 |   "a" when region IS "a" AND NOT operation IS NOT "b"
  |                              ^^^
  = help: write `not`

error[CRD0210]: unknown operator `IS NOT`
 --> policy.crd:2:44
  |
2 |   "a" when region IS "a" AND NOT operation IS NOT "b"
  |                                            ^^^^^^
  = help: write `is not`

error[CRD0201]: expected `when`, found `When`
 --> policy.crd:3:7
  |
3 |   "b" When region is "a"
  |       ^^^^
  = help: write `when`

error[CRD0210]: unknown operator `OR`
 --> policy.crd:4:8
  |
4 |        OR (region Starts  With "b")
  |        ^^
  = help: write `or`

error[CRD0210]: unknown operator `Starts  With`
 --> policy.crd:4:19
  |
4 |        OR (region Starts  With "b")
  |                   ^^^^^^^^^^^^
  = help: write `starts with`

error[CRD0210]: unknown operator `IN`
 --> policy.crd:5:20
  |
5 |   "c" when account IN [444455556666]
  |                    ^^
  = help: write `in`

error[CRD0201]: expected `for each`, found `FOR EACH`
 --> policy.crd:7:13
  |
7 | guard "g" { FOR EACH credit require restricted AND NOT paused }
  |             ^^^^^^^^
  = help: write `for each`

error[CRD0210]: unknown operator `AND`
 --> policy.crd:7:48
  |
7 | guard "g" { FOR EACH credit require restricted AND NOT paused }
  |                                                ^^^
  = help: write `and`

error[CRD0210]: unknown operator `NOT`
 --> policy.crd:7:52
  |
7 | guard "g" { FOR EACH credit require restricted AND NOT paused }
  |                                                    ^^^
  = help: write `not`

12 errors
-- status 1 --
