A misspelt verb gets a suggestion; a strange one is sent to the overview.

-- $ crd pln --
-- stderr --
error[CRD0050]: unknown verb `pln`
   = help: did you mean `plan`?

1 error
-- status 2 --
-- $ crd frobnicate --
-- stderr --
error[CRD0050]: unknown verb `frobnicate`
   = help: `crd help` lists the verbs

1 error
-- status 2 --
-- $ crd --frob --
-- stderr --
error[CRD0050]: unknown option `--frob`
   = help: `crd help` lists the verbs

1 error
-- status 2 --
