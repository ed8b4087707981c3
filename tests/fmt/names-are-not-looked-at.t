Formatting needs no imports and no names that are declared.

-- policy.crd --
import "missing.crd"
credit  c { owner nobody }
-- $ crd fmt policy.crd --
import "missing.crd"

credit c {
  owner    nobody
}
