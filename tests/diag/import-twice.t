A file that is imported twice is read once.

-- policy.crd --
import "a.crd"
import "./b.crd"
-- a.crd --
import "b.crd"
-- b.crd --
account lab = 444455556666
-- $ crd check policy.crd --
