Conditions call predicates, credits call functions.

-- needs crd version | grep -q "^hooks Lua" --
-- hooks/mine.lua --
return {
  react = function() return nil end,
  mine = { fields = { "account" }, call = function() return true end },
}
-- policy.crd --
account one = 111122223333
hook h from "hooks/mine.lua"
category A { "x" when call h.react }
credit c { amount 10 USD starts 2026-01-01 expires 2026-12-31 owner one
  pause from 2026-02-01 until call h.mine
  on exhausted call h.mine
}
-- $ crd check policy.crd --
-- stderr --
error[CRD1052]: `h.react` is a function; a condition calls a predicate
 --> policy.crd:3:28
  |
3 | category A { "x" when call h.react }
  |                            ^^^^^^^
  = help: in hooks/mine.lua: `react = { fields = { "account" }, call = function(charge) ... end }`

error[CRD1052]: `h.mine` is a predicate; a credit calls a function
 --> policy.crd:5:36
  |
5 |   pause from 2026-02-01 until call h.mine
  |                                    ^^^^^^
  = help: predicates are for conditions: `"X" when call h.mine`

error[CRD1052]: `h.mine` is a predicate; a credit calls a function
 --> policy.crd:6:21
  |
6 |   on exhausted call h.mine
  |                     ^^^^^^
  = help: predicates are for conditions: `"X" when call h.mine`

3 errors
-- status 1 --
