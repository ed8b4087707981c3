Files cannot import each other in a circle.

-- policy.crd --
import "lib/a.crd"
-- lib/a.crd --
import "b.crd"
-- lib/b.crd --
import "../lib/./a.crd"
-- $ crd check policy.crd --
-- stderr --
error[CRD0414]: the import leads back to `lib/a.crd`
 --> lib/b.crd:1:8
  |
1 | import "../lib/./a.crd"
  |        ^^^^^^^^^^^^^^^^
  = note: lib/a.crd -> lib/b.crd -> lib/a.crd
  = help: move what both need into a file that imports neither

1 error
-- status 1 --
