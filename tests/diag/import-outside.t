An import cannot leave the folder of the root policy.

-- policies/policy.crd --
import "../secret.crd"
import "/etc/passwd"
import "lib/a.crd"
-- policies/lib/a.crd --
import "../../secret.crd"
import "../b.crd"
-- policies/b.crd --
let b = 1
-- $ crd check policies/policy.crd --
-- stderr --
error[CRD0412]: `../secret.crd` leaves the folder of the policy
 --> policies/policy.crd:1:8
  |
1 | import "../secret.crd"
  |        ^^^^^^^^^^^^^^^
  = help: import files below the folder of `policies/policy.crd`, by their path from `policies/policy.crd`

error[CRD0412]: `/etc/passwd` leaves the folder of the policy
 --> policies/policy.crd:2:8
  |
2 | import "/etc/passwd"
  |        ^^^^^^^^^^^^^
  = help: import files below the folder of `policies/policy.crd`, by their path from `policies/policy.crd`

error[CRD0412]: `../../secret.crd` leaves the folder of the policy
 --> policies/lib/a.crd:1:8
  |
1 | import "../../secret.crd"
  |        ^^^^^^^^^^^^^^^^^^
  = help: import files below the folder of `policies/policy.crd`, by their path from `policies/lib/a.crd`

3 errors
-- status 1 --
