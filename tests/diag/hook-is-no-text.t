A hook's file is text that can be reviewed.

-- needs crd version | grep -q "^hooks Lua" --
-- $ printf 'return { f = "\377" }' >latin.lua; printf '\033Lua' >binary.lua; printf 'hook a from "latin.lua" hook b from "binary.lua"' >policy.crd; crd check policy.crd --
-- stderr --
error[CRD1001]: hook `b` is compiled Lua: give its text
 --> policy.crd:1:37
  |
1 | hook a from "latin.lua" hook b from "binary.lua"
  |                                     ^^^^^^^^^^^^
  = help: docs/hooks.md says what a hook may do

error[CRD1003]: hook `a` is not UTF-8 text
 --> latin.lua:1:1
  |
1 | return { f = "\xff" }
  | ^^^^^^^^^^^^^^^^^^^^^
 ::: policy.crd:1:13
  |
1 | hook a from "latin.lua" hook b from "binary.lua"
  |             ----------- the hook is declared here
  = help: docs/hooks.md says what a hook may do

2 errors
-- status 1 --
