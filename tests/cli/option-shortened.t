An option is written out: its beginning would mean another one as soon as there is another one.

-- policy.crd --
account prod = 111122223333
-- $ crd test policy.crd --filt x --
-- stderr --
error[CRD0050]: unknown option `--filt`
   = help: write it out: `--filter`

1 error
-- status 2 --
-- $ crd test policy.crd --min-cov=3 --
-- stderr --
error[CRD0050]: unknown option `--min-cov`
   = help: write it out: `--min-coverage`

1 error
-- status 2 --
