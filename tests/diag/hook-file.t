The file of a hook is found as imports are: from the folder of the policy that names it, never above the root's; and
`std/hooks/...` are the standard ones. Calls of a hook without a file stay silent.

-- needs crd version | grep -q "^hooks Lua" --
-- inside/hooks/f.lua --
return { f = function() return nil end }
-- inside/sub.crd --
hook from_sub from "hooks/f.lua"
hook outside from "../../f.lua"
-- policy.crd --
import "inside/sub.crd"
hook from_root from "inside/../inside/hooks/f.lua"
hook missing from "hooks/f.lua"
hook absolute from "/f.lua"
hook empty from ""
hook standard from "std/hooks/reminder"
hook module from "std/aws"
import "std/hooks/reminders"
category A { "x" when call missing.f "y" when call standard.f "z" when call outside.f }
-- $ crd check policy.crd --
-- stderr --
error[CRD0413]: `hooks/f.lua` cannot be read: No such file or directory
 --> policy.crd:3:19
  |
3 | hook missing from "hooks/f.lua"
  |                   ^^^^^^^^^^^^^

error[CRD0412]: `/f.lua` leaves the folder of the policy
 --> policy.crd:4:20
  |
4 | hook absolute from "/f.lua"
  |                    ^^^^^^^^
  = help: load hooks below the folder of `policy.crd`, by their path from `policy.crd`

error[CRD0411]: this is not a path
 --> policy.crd:5:17
  |
5 | hook empty from ""
  |                 ^^
  = help: name a file such as "hooks/mine.lua" or a hook such as "std/hooks/reminders"

error[CRD0416]: the standard library has no hook `std/hooks/reminder`
 --> policy.crd:6:20
  |
6 | hook standard from "std/hooks/reminder"
  |                    ^^^^^^^^^^^^^^^^^^^^
  = help: did you mean `std/hooks/reminders`?

error[CRD0416]: the standard library has no hook `std/aws`
 --> policy.crd:7:18
  |
7 | hook module from "std/aws"
  |                  ^^^^^^^^^

error[CRD0416]: the standard library has no module `std/hooks/reminders`
 --> policy.crd:8:8
  |
8 | import "std/hooks/reminders"
  |        ^^^^^^^^^^^^^^^^^^^^^
  = help: it is a hook: write `hook NAME from "std/hooks/reminders"`

error[CRD0412]: `../../f.lua` leaves the folder of the policy
 --> inside/sub.crd:2:19
  |
2 | hook outside from "../../f.lua"
  |                   ^^^^^^^^^^^^^
  = help: load hooks below the folder of `policy.crd`, by their path from `inside/sub.crd`

7 errors
-- status 1 --
