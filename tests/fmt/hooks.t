The settings of a hook are the lines of a block; a hook without them is a line.

-- given.crd --
hook one from "one.lua"
hook two from "std/hooks/reactivation" with { closed is [2026-09-15, 2026-09-16,] # holidays
 date is 2026-09-15 }
hook three from "three.lua" with { days is 3 }
hook four from "four.lua"
category C { "x" when call one.yes and (call   four.no or account is 111122223333) }
credit c { owner 111122223333 pause from 2026-01-01 until call two.on_date because "a reason" remind 14 days before expiry
on expiring 3 days before call one.say on paused 30 days call one.say on exhausted call one.say }
-- $ crd fmt given.crd --
hook one from "one.lua"

hook two from "std/hooks/reactivation" with {
  closed is [2026-09-15, 2026-09-16]                                              # holidays
  date   is 2026-09-15
}

hook three from "three.lua" with {
  days is 3
}

hook four from "four.lua"

category C {
  "x" when call one.yes and (call four.no or account is 111122223333)
}

credit c {
  owner    111122223333
  pause    from 2026-01-01 until call two.on_date because "a reason"
  remind   14 days before expiry
  on expiring 3 days before call one.say
  on paused 30 days call one.say
  on exhausted call one.say
}
