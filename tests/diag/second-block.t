Organization, settlement and lint stand once in a policy, over all files.

-- policy.crd --
import "lib.crd"
settlement { pause day }
organization { sharing on }
organization { sharing off }
-- lib.crd --
settlement { pause month_end }
-- $ crd check policy.crd --
-- stderr --
error[CRD0542]: a second `settlement` block
 --> policy.crd:2:1
  |
2 | settlement { pause day }
  | ^^^^^^^^^^
 ::: lib.crd:1:1
  |
1 | settlement { pause month_end }
  | ---------- the first one
  = help: join them: a policy has one

error[CRD0542]: a second `organization` block
 --> policy.crd:4:1
  |
3 | organization { sharing on }
  | ------------ the first one
4 | organization { sharing off }
  | ^^^^^^^^^^^^
  = help: join them: a policy has one

2 errors
-- status 1 --
