What `crd check` finds is never fixed unasked, nor what has a fix that changes the meaning.

-- policy.crd --
import "std/aws"

category C {
  "x" when service is "AmazonEC3"
  "y" when usage_type contains "*Box"
}
-- $ crd lint --fix policy.crd 2>findings; grep fixed findings; grep -c "^warning" findings --
2
-- $ cat policy.crd --
import "std/aws"

category C {
  "x" when service is "AmazonEC3"
  "y" when usage_type contains "*Box"
}
