An import names a file.

-- policy.crd --
import ""
-- $ crd check policy.crd --
-- stderr --
error[CRD0411]: this is not a path
 --> policy.crd:1:8
  |
1 | import ""
  |        ^^
  = help: import a file such as "accounts.crd" or a module such as "std/aws"

1 error
-- status 1 --
