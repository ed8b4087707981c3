A policy from standard input is compiled where it stands; a hook of the standard library needs no file.

-- needs crd version | grep -q "^hooks Lua" --
-- $ echo 'hook h from "std/hooks/reminders" hook g from "g.lua"' | crd check - --
-- stderr --
error[CRD0413]: `g.lua` cannot be read: No such file or directory
 --> -:1:47
  |
1 | hook h from "std/hooks/reminders" hook g from "g.lua"
  |                                               ^^^^^^^

1 error
-- status 1 --
