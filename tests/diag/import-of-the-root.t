The root cannot be imported.

-- policy.crd --
import "a.crd"
-- a.crd --
import "policy.crd"
-- $ crd check policy.crd --
-- stderr --
error[CRD0414]: the import leads back to `policy.crd`
 --> a.crd:1:8
  |
1 | import "policy.crd"
  |        ^^^^^^^^^^^^
  = note: policy.crd -> a.crd -> policy.crd
  = help: move what both need into a file that imports neither

1 error
-- status 1 --
