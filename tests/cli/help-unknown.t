An unknown word for help gets a suggestion from verbs and findings.

-- $ crd help plam --
-- stderr --
error[CRD0050]: unknown verb or finding `plam`
   = help: did you mean `plan`?

1 error
-- status 2 --
-- $ crd help no-such-tset --
-- stderr --
error[CRD0050]: unknown verb or finding `no-such-tset`
   = help: did you mean `no-such-test`?

1 error
-- status 2 --
-- $ crd help xyzzy --
-- stderr --
error[CRD0050]: unknown verb or finding `xyzzy`
   = help: `crd help` lists the verbs

1 error
-- status 2 --
