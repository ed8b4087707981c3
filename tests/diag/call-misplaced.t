A call is a condition of a category by itself: no value, no side of a comparison, no part of a guard.

-- needs crd version | grep -q "^hooks Lua" --
-- hooks/mine.lua --
return { mine = { fields = { "account" }, call = function(charge) return true end } }
-- policy.crd --
account one = 111122223333
hook h from "hooks/mine.lua"
category A {
  "v" when account is call h.mine
  "w" when call h.mine is "yes"
  "x" when (call h.mine) is present
  "y" when call h
}
let l = call h.mine
credit c { amount 10 USD starts 2026-01-01 expires 2026-12-31 owner one
  restrict to A call h.mine
}
guard "g" { for each credit where call h.mine require (call h.mine) and applied is call h.mine }
-- $ crd check policy.crd --
-- stderr --
error[CRD1054]: `call` stands where a value is expected
 --> policy.crd:4:23
  |
4 |   "v" when account is call h.mine
  |                       ^^^^^^^^^^^
  = help: a call is a condition by itself: `"X" when call h.mine`

error[CRD1054]: `call` stands where a value is expected
 --> policy.crd:5:12
  |
5 |   "w" when call h.mine is "yes"
  |            ^^^^^^^^^^^
  = help: a call is a condition by itself: `"X" when call h.mine`

error[CRD1054]: `call` stands where a value is expected
 --> policy.crd:6:13
  |
6 |   "x" when (call h.mine) is present
  |             ^^^^^^^^^^^
  = help: a call is a condition by itself: `"X" when call h.mine`

error[CRD0201]: expected `.` and a name, found `}`
 --> policy.crd:8:1
  |
8 | }
  | ^

error[CRD0201]: expected a literal or a list, found `call`
 --> policy.crd:9:9
  |
9 | let l = call h.mine
  |         ^^^^

error[CRD0201]: expected a value, found `call`
  --> policy.crd:11:17
   |
11 |   restrict to A call h.mine
   |                 ^^^^

error[CRD1054]: a guard cannot call a hook
  --> policy.crd:13:35
   |
13 | guard "g" { for each credit where call h.mine require (call h.mine) and applied is call h.mine }
   |                                   ^^^^^^^^^^^
   = help: a call may fail, and a guard always has an answer: ask for attributes, or let a hook `warn` or `fail` from `on ... call`

error[CRD1054]: a guard cannot call a hook
  --> policy.crd:13:56
   |
13 | guard "g" { for each credit where call h.mine require (call h.mine) and applied is call h.mine }
   |                                                        ^^^^^^^^^^^
   = help: a call may fail, and a guard always has an answer: ask for attributes, or let a hook `warn` or `fail` from `on ... call`

error[CRD1054]: a guard cannot call a hook
  --> policy.crd:13:84
   |
13 | guard "g" { for each credit where call h.mine require (call h.mine) and applied is call h.mine }
   |                                                                                    ^^^^^^^^^^^
   = help: a call may fail, and a guard always has an answer: ask for attributes, or let a hook `warn` or `fail` from `on ... call`

9 errors
-- status 1 --
