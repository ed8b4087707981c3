A misspelt option gets a suggestion, and so does one that is missing altogether.

-- policy.crd --
account prod = 111122223333
-- $ crd check policy.crd --fromat json --
-- stderr --
error[CRD0050]: unknown option `--fromat`
   = help: did you mean `--format`?

1 error
-- status 2 --
-- $ crd check policy.crd --zzz --
-- stderr --
error[CRD0050]: unknown option `--zzz`
   = help: `crd help check` lists the options

1 error
-- status 2 --
-- $ crd check policy.crd -z --
-- stderr --
error[CRD0050]: unknown option `-z`
   = help: `crd help check` lists the options

1 error
-- status 2 --
