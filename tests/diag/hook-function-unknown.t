A call names a function of the hook's file; the note lists those of the wanted kind.

-- needs crd version | grep -q "^hooks Lua" --
-- hooks/mine.lua --
return {
  react = function() return nil end,
  redate = function() return nil end,
  mine = { fields = { "account" }, call = function() return true end },
}
-- hooks/functions.lua --
return { react = function() return nil end }
-- policy.crd --
account one = 111122223333
hook h from "hooks/mine.lua"
hook g from "hooks/functions.lua"
category A {
  "x" when call h.mien
  "y" when call g.mine
  "z" when call i.mine
  "v" when call A.mine
}
credit c { amount 10 USD starts 2026-01-01 expires 2026-12-31 owner one
  pause from 2026-02-01 until call h.redat
  on exhausted call h."react on"
  on forfeiting call g.warn
}
-- $ crd check policy.crd --
-- stderr --
error[CRD1051]: the hook `h` has no predicate `mien`
 --> policy.crd:5:19
  |
5 |   "x" when call h.mien
  |                   ^^^^
  = note: hooks/mine.lua offers `mine`
  = help: did you mean `mine`?

error[CRD1051]: the hook `g` has no predicate `mine`
 --> policy.crd:6:19
  |
6 |   "y" when call g.mine
  |                   ^^^^
  = note: hooks/functions.lua offers none

error[CRD0401]: nothing is called `i`; expected a hook
 --> policy.crd:7:17
  |
7 |   "z" when call i.mine
  |                 ^

error[CRD0405]: `A` is a category; expected a hook
 --> policy.crd:8:17
  |
4 | category A {
  |          - declared here
...
8 |   "v" when call A.mine
  |                 ^

error[CRD1051]: the hook `h` has no function `redat`
  --> policy.crd:11:38
   |
11 |   pause from 2026-02-01 until call h.redat
   |                                      ^^^^^
   = note: hooks/mine.lua offers `react`, `redate`
   = help: did you mean `redate`?

error[CRD1051]: the hook `h` has no function `react on`
  --> policy.crd:12:23
   |
12 |   on exhausted call h."react on"
   |                       ^^^^^^^^^^
   = note: hooks/mine.lua offers `react`, `redate`

error[CRD1051]: the hook `g` has no function `warn`
  --> policy.crd:13:24
   |
13 |   on forfeiting call g.warn
   |                        ^^^^
   = note: hooks/functions.lua offers `react`

7 errors
-- status 1 --
