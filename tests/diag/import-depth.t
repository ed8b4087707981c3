Imports nest at most 32 deep.

-- policy.crd --
import "1.crd"
-- $ for i in $(seq 40); do echo "import \"$((i + 1)).crd\"" > $i.crd; done; crd check policy.crd --
-- stderr --
error[CRD0415]: imports nest more than 32 deep
 --> 31.crd:1:8
  |
1 | import "32.crd"
  |        ^^^^^^^^
  = help: put what belongs together into one file

1 error
-- status 1 --
