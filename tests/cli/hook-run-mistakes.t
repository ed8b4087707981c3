Whatever is wrong with a trial is said with one thing to do, and the exit status is 2.

-- needs crd version | grep -q "^hooks Lua" --
-- mine.lua --
return {
  ready = function(credit, pause, today) return 5 end,
  early = function(credit, pause, today) return pause.from - 1 end,
  slip = function(credit, event) return credit.remainig end,
  any = { fields = { "tag.team", "account" }, call = function(charge) return "yes" end },
}
-- broken.lua --
return { f = function( end }
-- policy.crd --
account lab = 444455556666
hook mine  from "mine.lua"
hook other from "mine.lua" with { days is 3 days }
hook low   from "std/hooks/thresholds" with { days is 3 days }
credit training { amount 5 USD starts 2026-07-01 expires 2027-06-30 owner lab pause from 2026-07-01 until 2026-08-01 }
-- calls.crd --
account lab = 444455556666
hook mine  from "mine.lua"
hook other from "mine.lua" with { days is 3 days }
credit training {
  amount 5 USD starts 2026-07-01 expires 2027-06-30 owner lab
  pause from 2026-07-01 until call mine.slip
  pause from 2026-09-01 until call mine.slip
  on expiring 1 week before call mine.slip
  on exhausted call other.slip
}
-- $ crd hook run mine.lua mine.ready --credit training --
-- stderr --
error[CRD1100]: hook `mine.ready` gives 5 where a date belongs
 --> mine.lua:2:3
  |
2 |   ready = function(credit, pause, today) return 5 end,
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = note: called for a trial with credit `training`
  = help: return a date, or nil and the reason why there is none

1 error
-- status 2 --
-- $ crd hook run mine.lua mine.early --credit training --
-- stderr --
error[CRD1101]: hook `mine.early` gives 2026-06-30, but the pause begins on 2026-07-01
 --> mine.lua:3:3
  |
3 |   early = function(credit, pause, today) return pause.from - 1 end,
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = note: called for a trial with credit `training`
  = help: return the first day of the pause, which leaves it out, or a later one

1 error
-- status 2 --
-- $ crd hook run mine.lua mine.slip --credit training --on exhausted --as-of 2026-11-20 --
slip of mine.lua as of 2026-11-20, as the hook mine

without settings

never called: training has no such event: exhausted
-- $ crd hook run mine.lua mine.slip --credit training --on 'expiring 3 days before' --
-- stderr --
error[CRD1010]: hook `mine.slip` failed: there is no `remainig` in this record; did you mean `remaining`?
 --> mine.lua:4:3
  |
4 |   slip = function(credit, event) return credit.remainig end,
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = note: called for a trial with credit `training`

1 error
-- status 2 --
-- $ crd hook run mine.lua mine.any --key account=1 --
-- stderr --
error[CRD1058]: hook `mine.any` gives "yes", which is neither true nor false
 --> mine.lua:5:3
  |
5 |   any = { fields = { "tag.team", "account" }, call = function(charge) return "yes" end },
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = note: called for a trial

1 error
-- status 2 --
-- $ crd hook run mine.lua mine.any --key tag.teem=1 --
-- stderr --
error[CRD0010]: `tag.teem` is not among the `fields` of the predicate `any`
  --> mine.lua
   = help: did you mean `tag.team`?

1 error
-- status 2 --
-- $ crd hook run mine.lua mine.any --credit training --
-- stderr --
error[CRD1052]: `mine.any` is a predicate, which is asked about a charge and not about a credit
  --> mine.lua
   = help: give it a charge: --key FIELD=VALUE,...

1 error
-- status 2 --
-- $ crd hook run mine.lua mine.ready --
-- stderr --
error[CRD1052]: `mine.ready` is a function, which is called for a credit, and none is named
  --> mine.lua
   = help: name a credit: --credit NAME

1 error
-- status 2 --
-- $ crd hook run mine.lua mine.redy --credit training --
-- stderr --
error[CRD1051]: the hook `mine` has no function `redy`
  --> mine.lua
   = help: did you mean `ready`?

1 error
-- status 2 --
-- $ crd hook run mine.lua ready --credit training --
-- stderr --
error[CRD0050]: the policy declares mine.lua more than once
   = help: name one as the policy does: mine.ready or other.ready

1 error
-- status 2 --
-- $ crd hook run mine.lua mien.ready --credit training --
-- stderr --
error[CRD0050]: the policy declares no hook `mien` from mine.lua

1 error
-- status 2 --
-- $ crd hook run mine.lua mine.ready --credit trainig --
-- stderr --
error[CRD0050]: unknown credit `trainig`
   = help: did you mean `training`?

1 error
-- status 2 --
-- $ crd hook run broken.lua f --credit training --
-- stderr --
error[CRD1004]: hook `broken.lua` is not Lua: <name> or '...' expected near 'end'
 --> broken.lua:1:1
  |
1 | return { f = function( end }
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: docs/hooks.md says what a hook may do

1 error
-- status 2 --
-- $ crd hook run none.lua f --credit training --
-- stderr --
error[CRD0001]: cannot read none.lua: No such file or directory

1 error
-- status 2 --
-- $ crd hook run std/hooks/reminder expiry --credit training --
-- stderr --
error[CRD0416]: the standard library has no hook `std/hooks/reminder`
   = help: did you mean `std/hooks/reminders`?

1 error
-- status 2 --
-- $ crd hook run std/hooks/thresholds balance_below --credit training --on 'expiring 12 months before' --
-- stderr --
error[CRD1010]: hook `low.balance_below` failed: give one of the settings `amount` and `percent`, as in `with { amount is 1_000.00 USD }`
  --> std/hooks/thresholds:52:5
   |
52 |     error("give one of the settings `amount` and `percent`, as in `with { amount is 1_000.00 USD }`")
   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = note: called for a trial with credit `training`

1 error
-- status 2 --
-- $ crd hook run mine.lua mine.ready --credit training --policy none.crd --
-- stderr --
error[CRD0001]: cannot read none.crd: No such file or directory

1 error
-- status 2 --
-- $ crd hook try mine.lua mine.ready --credit training --
-- stderr --
error[CRD0050]: `crd hook` has no use for `try`
   = help: usage: crd hook run FILE.lua FUNCTION

1 error
-- status 2 --
-- $ crd hook run mine.lua --
-- stderr --
error[CRD0050]: `crd hook` needs 3 arguments, not 2
   = help: usage: crd hook run FILE.lua FUNCTION [--charges PATH...]

1 error
-- status 2 --
-- $ crd hook run mine.lua mine.slip --on exhausted --
-- stderr --
error[CRD0050]: `--on` is about a credit, and none is named
   = help: add --credit NAME

1 error
-- status 2 --
-- $ for e in '' soon 'expiring 14 before' 'expiring x days before' 'paused' 'exhausted 1 day before' 'expiring 1 year before' 'expiring 999999999 days before'; do crd hook run mine.lua mine.slip --credit training --on "$e"; done 2>&1 | grep error --
error[CRD0050]: `--on` is no event: ``
1 error
error[CRD0050]: `--on` is no event: `soon`
1 error
error[CRD0050]: `--on` is no event: `expiring 14 before`
1 error
error[CRD0050]: `--on` is no event: `expiring x days before`
1 error
error[CRD0050]: `--on` is no event: `paused`
1 error
error[CRD0050]: `--on` is no event: `exhausted 1 day before`
1 error
error[CRD0050]: `--on` is no event: `expiring 1 year before`
1 error
error[CRD0050]: `--on` is no event: `expiring 999999999 days before`
1 error
-- $ crd hook run mine.lua mine.any --key account --
-- stderr --
error[CRD0050]: `--key` has no value in `account`
   = help: write a field and its value: --key account=111122223333,tag.env=test

1 error
-- status 2 --
-- $ crd hook run mine.lua mine.any --key account=1,account=2 --
-- stderr --
error[CRD0050]: `--key` gives `account` twice
   = help: name it once

1 error
-- status 2 --
-- $ crd hook run mine.lua slip --credit training --policy calls.crd --
-- stderr --
error[CRD0050]: the policy calls `slip` of mine.lua in 3 places for credit `training`
   = help: name one: `mine.slip --on pause`, `mine.slip --on 'expiring 7 days before'` or `other.slip --on exhausted`

1 error
-- status 2 --
-- $ crd hook run mine.lua mine.slip --credit training --policy calls.crd --
-- stderr --
error[CRD0050]: the policy calls `slip` of mine.lua in 2 places for credit `training`
   = help: name one: `--on pause` or `--on 'expiring 7 days before'`

1 error
-- status 2 --
-- $ crd hook run mine.lua slip --credit training --policy calls.crd --on pause --
-- stderr --
error[CRD1010]: hook `mine.slip` failed: there is no `remainig` in this record; did you mean `remaining`?
 --> mine.lua:4:3
  |
4 |   slip = function(credit, event) return credit.remainig end,
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = note: called for a trial with credit `training`

1 error
-- status 2 --
-- $ crd hook run mine.lua mine.any --credit training --key account=1 --
-- stderr --
error[CRD0050]: `--credit` and `--key` are about different calls
   = help: a predicate takes --key, any other function --credit

1 error
-- status 2 --
-- $ crd hook run mine.lua mine.slip --credit training --on soon --
-- stderr --
error[CRD0050]: `--on` is no event: `soon`
   = help: write it as in a policy: "expiring 14 days before", "reactivating 3 days before", "paused 30 days", exhausted, forfeiting; or pause, for the day on which one ends

1 error
-- status 2 --
