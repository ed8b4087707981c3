A policy has at most 1000 files.

-- $ for i in $(seq 1000); do echo > $i.crd; echo "import \"$i.crd\""; done > policy.crd; crd check policy.crd --
-- stderr --
error[CRD0415]: more than 1000 files
    --> policy.crd:1000:8
     |
1000 | import "1000.crd"
     |        ^^^^^^^^^^
     = help: put what belongs together into one file

1 error
-- status 1 --
