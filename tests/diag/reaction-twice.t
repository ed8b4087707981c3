What would list the same actions twice is an error; other functions, events and distances are not.

-- needs crd version | grep -q "^hooks Lua" --
-- hooks/mine.lua --
return { f = function() return nil end, g = function() return nil end }
-- policy.crd --
account one = 111122223333
hook h from "hooks/mine.lua"
hook std from "std/hooks/reminders"
credit c { amount 10 USD starts 2026-01-01 expires 2026-12-31 owner one
  remind 2 weeks before expiry
  remind 14 days before reactivation
  remind 14 days before expiry
  on expiring call h.f
  on expiring 1 month before call h.f
  on expiring 0 days before call h.f
  on paused 30 days call h.f
  on paused 30 days call h.g
  on exhausted call h.f
  on forfeiting call h.f
  on exhausted call h.f
  on expiring 14 days before call std.expiry
}
-- $ crd check policy.crd --
-- stderr --
error[CRD1056]: a second `remind` that says the same
 --> policy.crd:7:3
  |
5 |   remind 2 weeks before expiry
  |   ---------------------------- the first one
6 |   remind 14 days before reactivation
7 |   remind 14 days before expiry
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: keep one of them

error[CRD1056]: a second `on` that says the same
  --> policy.crd:10:3
   |
 8 |   on expiring call h.f
   |   -------------------- the first one
 9 |   on expiring 1 month before call h.f
10 |   on expiring 0 days before call h.f
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: keep one of them

error[CRD1056]: a second `on` that says the same
  --> policy.crd:15:3
   |
13 |   on exhausted call h.f
   |   --------------------- the first one
14 |   on forfeiting call h.f
15 |   on exhausted call h.f
   |   ^^^^^^^^^^^^^^^^^^^^^
   = help: keep one of them

3 errors
-- status 1 --
