What makes no sense together is refused.

-- a.crd --
let   a = 1
-- $ crd fmt --check --write a.crd --
-- stderr --
error[CRD0050]: `--check`, `--diff` and `--write` exclude each other
   = help: choose one

1 error
-- status 2 --
-- $ crd fmt --write - <a.crd --
-- stderr --
error[CRD0050]: standard input cannot be written back
   = help: without --write the formatted text goes to standard output

1 error
-- status 2 --
-- $ crd fmt --write a.crd -o b.crd --
-- stderr --
error[CRD0050]: `--write` and `--output` exclude each other
   = help: leave one of them out

1 error
-- status 2 --
-- $ crd fmt missing.crd --
-- stderr --
error[CRD0001]: cannot read missing.crd: No such file or directory

1 error
-- status 2 --
-- $ crd build a.crd -o a.crdc && crd fmt a.crdc --
-- stderr --
error[CRD0050]: a.crdc is bytecode, which has no form
   = help: give the policy's text

1 error
-- status 2 --
-- $ cat a.crd --
let   a = 1
