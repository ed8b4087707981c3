Tests of a policy call its hooks: today is the last day of the latest month that a test names, and what is missing is answered
with what there is.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
account lab = 444455556666
hook notes from "notes.lua"
credit training {
  amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab
  pause from 2026-08-01 until call notes.ready
  remind 14 days before expiry
  remind 1 day before reactivation
  on paused 3 days call notes.warn
}
test "today is the end of the test" {
  charge 30 USD from lab for AmazonEC2 in 2026-07
  expect training reactivates on 2026-08-31
  expect reminder of training on 2026-08-30
  expect training paused on 2026-08-30
}
test "another end" {
  charge 30 USD from lab for AmazonEC2 in 2026-09
  expect training applied 30 USD
  expect training reactivates on 2026-08-31
  expect reminder of training on 2026-08-30
}
test "a warning is no reminder" {
  charge 600 USD from lab for AmazonEC2 in 2026-07
  expect reminder of training on 2026-08-04
  expect reminder of training on 2027-06-16
}
test "what there is" {
  charge 30 USD from lab for AmazonEC2 in 2026-10
  expect reminder of training on 2026-08-04
  expect training reactivates on 2026-08-30
}
-- notes.lua --
return {
  ready = function(credit, pause, today)
    if today >= crd.date("2026-10-31") then return today - 61 end
    return crd.date("2026-08-31")
  end,
  warn = function(credit, event) return { kind = "warn", title = "still paused" } end,
}
-- $ crd test policy.crd --
ok      today is the end of the test
ok      another end
FAILED  a warning is no reminder
        policy.crd:24:3: expect reminder of training on 2026-08-04
        found: no reminder
        policy.crd:25:3: expect reminder of training on 2027-06-16
        found: no reminder
FAILED  what there is
        policy.crd:29:3: expect reminder of training on 2026-08-04
        found: reminder on 2026-08-30 and on 2027-06-16
        policy.crd:30:3: expect training reactivates on 2026-08-30
        found: re-activation on 2026-08-31
4 tests, 2 passed, 2 failed
-- status 1 --
-- $ sed -i 's/return crd.date("2026-08-31")/return crd.dat("2026-08-31")/' notes.lua; crd test policy.crd --
-- stderr --
error[CRD1010]: hook `notes.ready` failed: `crd` has no `dat`; did you mean `date`?
 --> notes.lua:4:5
  |
4 |     return crd.dat("2026-08-31")
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 ::: policy.crd:5:3
  |
5 |   pause from 2026-08-01 until call notes.ready
  |   -------------------------------------------- called here
  = note: called for `pause from 2026-08-01` of credit `training`

1 error
-- status 2 --
