Imports are read beside the importing file; a missing one is a finding at its place.

-- policies/root.crd --
import "parts/accounts.crd"
let all = [prod]
-- policies/parts/accounts.crd --
account prod = 111122223333
-- policies/lost.crd --
import "parts/none.crd"
-- policies/folder.crd --
import "parts"
-- $ crd check policies/root.crd --
-- $ crd check policies/lost.crd --
-- stderr --
error[CRD0413]: `policies/parts/none.crd` cannot be read: No such file or directory
 --> policies/lost.crd:1:8
  |
1 | import "parts/none.crd"
  |        ^^^^^^^^^^^^^^^^

1 error
-- status 1 --
-- $ crd check policies/folder.crd --
-- stderr --
error[CRD0413]: `policies/parts` cannot be read: Is a directory
 --> policies/folder.crd:1:8
  |
1 | import "parts"
  |        ^^^^^^^

1 error
-- status 1 --
