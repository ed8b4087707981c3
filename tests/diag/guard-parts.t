A guard has one `for each` and one `require`.

-- policy.crd --
guard "nothing" { severity error }
guard "twice" {
  for each credit
  require restricted
  require paused
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0208]: the guard has no `for each`
 --> policy.crd:1:7
  |
1 | guard "nothing" { severity error }
  |       ^^^^^^^^^
  = help: say what it judges: `for each credit` or `for each category`

error[CRD0208]: the guard has no `require`
 --> policy.crd:1:7
  |
1 | guard "nothing" { severity error }
  |       ^^^^^^^^^
  = help: say what must hold: `require restricted`

error[CRD0209]: a guard has one `require`
 --> policy.crd:5:3
  |
4 |   require restricted
  |   ------------------ the first one is here
5 |   require paused
  |   ^^^^^^^^^^^^^^
  = help: write a second guard, or join the conditions with `and`

3 errors
-- status 1 --
