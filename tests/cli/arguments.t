Too few and too many arguments are told apart.

-- policy.crd --
account prod = 111122223333
-- $ crd check --
-- stderr --
error[CRD0050]: `crd check` needs a file
   = help: usage: crd check FILE...

1 error
-- status 2 --
-- $ crd version 2 --
-- stderr --
error[CRD0050]: `crd version` has no use for `2`
   = help: usage: crd version

1 error
-- status 2 --
-- $ crd build policy.crd other.crd --
-- stderr --
error[CRD0050]: `crd build` has no use for `other.crd`
   = help: usage: crd build FILE

1 error
-- status 2 --
-- $ crd plan --
-- stderr --
error[CRD0050]: `crd plan` needs a file
   = help: usage: crd plan FILE --charges PATH...

1 error
-- status 2 --
-- $ crd plan policy.crd --
-- stderr --
error[CRD0050]: `crd plan` needs charges
   = help: add --charges with the files or directories that hold the bills

1 error
-- status 2 --
-- $ crd plan --charges policy.crd bill.csv --
-- stderr --
error[CRD0050]: `crd plan` needs a policy
   = help: name the policy before --charges, which takes every path up to the next option

1 error
-- status 2 --
-- $ crd plan - --charges - <policy.crd --
-- stderr --
error[CRD0050]: `-` is given twice: standard input is read once
   = help: name a file for the others

1 error
-- status 2 --
