Findings are shown by running the policy, which a hook may stop.

-- needs crd version | grep -q "^hooks Lua" --
-- hooks/h.lua --
return { live = function(credit, pause, today) return crd.date("2026-06-15") end }
-- policy.crd --
account lab = 444455556666 "lab"
hook h from "hooks/h.lua"
category Team {
  "A" when tag.team is "a"
  "B" when tag.team is "a"
}
credit grant {
  amount 100.00 USD
  starts 2026-07-01
  expires 2027-06-30
  owner lab
  share with owner
  pause from 2026-07-01 until call h.live
  remind 14 days before expiry
}
-- $ crd lint --emit-tests --as-of 2026-08-01 policy.crd 2>&1 | tail -4 --
error[CRD0050]: the findings of policy.crd cannot be shown as tests, for the tests cannot be run: hook `h.live` gives 2026-06-15, but the pause begins on 2026-07-01
   = help: correct that first: it stops `crd plan` as well

1 error, 2 warnings
