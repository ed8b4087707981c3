An option that only another verb has says whose it is.

-- policy.crd --
account prod = 111122223333
-- $ crd test policy.crd --rows --
-- stderr --
error[CRD0050]: `crd test` has no option `--rows`
   = help: `--rows` is an option of `crd eval`

1 error
-- status 2 --
