What is wrong in a hook's file is shown there, for each hook of the file; calls of them stay silent.

-- needs crd version | grep -q "^hooks Lua" --
-- hooks/broken.lua --
-- no `then`
return {
  f = function() if true return nil end end,
}
-- hooks/fails.lua --
local limit = crd.settings.limit + 1
return { f = function() return limit end }
-- hooks/nothing.lua --
local f = 5
-- hooks/empty.lua --
-- policy.crd --
account one = 111122223333
hook a from "hooks/broken.lua"
hook b from "hooks/broken.lua" with { limit is 5 }
hook c from "hooks/fails.lua"
hook d from "hooks/nothing.lua"
hook e from "hooks/empty.lua"
category A { "x" when call a.f "y" when call c.f "z" when call d.f }
-- $ crd check policy.crd --
-- stderr --
error[CRD1005]: hook `d` returns nil; expected a table of functions: `return { name = function(...) end }`
 --> policy.crd:5:13
  |
5 | hook d from "hooks/nothing.lua"
  |             ^^^^^^^^^^^^^^^^^^^
  = help: docs/hooks.md says what a hook may do

error[CRD1005]: hook `e` returns nil; expected a table of functions: `return { name = function(...) end }`
 --> policy.crd:6:13
  |
6 | hook e from "hooks/empty.lua"
  |             ^^^^^^^^^^^^^^^^^
  = help: docs/hooks.md says what a hook may do

error[CRD1004]: hook `a` is not Lua: 'then' expected near 'return'
 --> hooks/broken.lua:3:3
  |
3 |   f = function() if true return nil end end,
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 ::: policy.crd:2:13
  |
2 | hook a from "hooks/broken.lua"
  |             ------------------ the hook is declared here
  = help: docs/hooks.md says what a hook may do

error[CRD1004]: hook `b` is not Lua: 'then' expected near 'return'
 --> hooks/broken.lua:3:3
  |
3 |   f = function() if true return nil end end,
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 ::: policy.crd:3:13
  |
3 | hook b from "hooks/broken.lua" with { limit is 5 }
  |             ------------------ the hook is declared here
  = help: docs/hooks.md says what a hook may do

error[CRD1010]: hook `c` failed: attempt to perform arithmetic on a nil value (field 'limit')
 --> hooks/fails.lua:1:1
  |
1 | local limit = crd.settings.limit + 1
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 ::: policy.crd:4:13
  |
4 | hook c from "hooks/fails.lua"
  |             ----------------- the hook is declared here
  = help: docs/hooks.md says what a hook may do

5 errors
-- status 1 --
