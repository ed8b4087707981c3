A summary is added to a file, and `-` is none.

-- policy.crd --
let a = 5
-- $ crd check policy.crd --summary -; status=$?; ls; exit $status --
policy.crd
-- stderr --
error[CRD0050]: `--summary` is added to a file, and `-` is none
   = help: name a file; `--format markdown` writes to standard output

1 error
-- status 2 --
