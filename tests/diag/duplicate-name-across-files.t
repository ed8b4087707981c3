A name is declared once over all files.

-- policy.crd --
import "lib.crd"
account lab = 444455556666
-- lib.crd --
account lab = 111122223333
-- $ crd check policy.crd --
-- stderr --
error[CRD0402]: `lab` is declared twice
 --> policy.crd:2:9
  |
2 | account lab = 444455556666
  |         ^^^
 ::: lib.crd:1:9
  |
1 | account lab = 111122223333
  |         --- first declared here
  = help: rename one of them: accounts, lets, categories, credits and hooks share their names

1 error
-- status 1 --
