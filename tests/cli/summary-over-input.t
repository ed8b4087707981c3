A summary is not added to what it is made from.

-- policy.crd --
let a = 5
-- $ crd check policy.crd --summary ./policy.crd --
-- stderr --
error[CRD0050]: `--summary` would be added to the input `policy.crd`
   = help: name another file

1 error
-- status 2 --
-- $ cat policy.crd --
let a = 5
