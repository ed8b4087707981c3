A link cannot take an import out of the policy's folder; one that stays inside is fine, and so is a linked folder.

-- mine/secret.crd --
account secret = 999988887777
-- theirs/policy.crd --
import "lib/inside.crd"
import "lib/outside.crd"
import "lib/missing.crd"
-- theirs/lib/real.crd --
account shared = 111122223333
-- $ ln -s real.crd theirs/lib/inside.crd; ln -s ../../mine/secret.crd theirs/lib/outside.crd; ln -s theirs linked --
-- $ crd check theirs/policy.crd --
-- stderr --
error[CRD0413]: `theirs/lib/outside.crd` cannot be read: a link leads out of the policy's folder
 --> theirs/policy.crd:2:8
  |
2 | import "lib/outside.crd"
  |        ^^^^^^^^^^^^^^^^^

error[CRD0413]: `theirs/lib/missing.crd` cannot be read: No such file or directory
 --> theirs/policy.crd:3:8
  |
3 | import "lib/missing.crd"
  |        ^^^^^^^^^^^^^^^^^

2 errors
-- status 1 --
-- $ sed -i '1!d' theirs/policy.crd; crd check linked/policy.crd; cd linked; crd check policy.crd; crd check - <policy.crd --
