What `crd import` is asked for has to be one of two things, and options have to fit it.

-- $ crd import --
-- stderr --
error[CRD0050]: `crd import` needs 2 arguments, not 0
   = help: usage: crd import cost-category|credits FILE...

1 error
-- status 2 --
-- $ crd import cost-category --
-- stderr --
error[CRD0050]: `crd import` needs 2 arguments, not 1
   = help: usage: crd import cost-category|credits FILE...

1 error
-- status 2 --
-- $ crd import cost-categories a.json --
-- stderr --
error[CRD0050]: unknown import `cost-categories`
   = help: did you mean `cost-category`?

1 error
-- status 2 --
-- $ crd import credits a.json --name Team --
-- stderr --
error[CRD0050]: `--name` is an option of `crd import cost-category`
   = help: leave it out

1 error
-- status 2 --
-- $ crd import cost-category a.json --as-of 2026-11-20 --
-- stderr --
error[CRD0001]: cannot read a.json: No such file or directory

1 error
-- status 2 --
