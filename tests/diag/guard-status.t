A status is one of five.

-- policy.crd --
guard "a" { for each credit require status is exhaused or status in ["active", "done"] }
-- $ crd check policy.crd --
-- stderr --
error[CRD0605]: no credit has the status `exhaused`
 --> policy.crd:1:47
  |
1 | guard "a" { for each credit require status is exhaused or status in ["active", "done"] }
  |                                               ^^^^^^^^
  = help: did you mean `exhausted`?

error[CRD0605]: no credit has the status `done`
 --> policy.crd:1:80
  |
1 | guard "a" { for each credit require status is exhaused or status in ["active", "done"] }
  |                                                                                ^^^^^^
  = help: a credit is pending, active, paused, exhausted or expired

2 errors
-- status 1 --
