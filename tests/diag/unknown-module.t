An unknown module gets a suggestion.

-- policy.crd --
import "std/asw"
-- $ crd check policy.crd --
-- stderr --
error[CRD0416]: the standard library has no module `std/asw`
 --> policy.crd:1:8
  |
1 | import "std/asw"
  |        ^^^^^^^^^
  = help: did you mean `std/aws`?

1 error
-- status 1 --
