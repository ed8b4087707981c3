What makes no sense together is refused.

-- policy.crd --
account lab = 111122223333
-- $ crd lint --diff policy.crd --
-- stderr --
error[CRD0050]: `--diff` shows what `--fix` would do
   = help: add --fix

1 error
-- status 2 --
-- $ crd lint --fix --emit-tests policy.crd --
-- stderr --
error[CRD0050]: `--fix` and `--emit-tests` exclude each other
   = help: fix first

1 error
-- status 2 --
-- $ crd lint --emit-tests policy.crd policy.crd --
-- stderr --
error[CRD0050]: `--emit-tests` writes the tests of one policy
   = help: name one file

1 error
-- status 2 --
-- $ crd lint --emit-tests --format json policy.crd --
-- stderr --
error[CRD0050]: `--emit-tests` and `--format` exclude each other
   = help: leave one of them out

1 error
-- status 2 --
-- $ crd lint --fix - <policy.crd --
-- stderr --
error[CRD0050]: `--fix` reads the policy several times, which standard input cannot be
   = help: save it as a file

1 error
-- status 2 --
-- $ crd lint --emit-tests - <policy.crd --
-- stderr --
error[CRD0050]: `--emit-tests` reads the policy several times, which standard input cannot be
   = help: save it as a file

1 error
-- status 2 --
-- $ crd build policy.crd -o policy.crdc && crd lint --fix policy.crdc --
-- stderr --
error[CRD0050]: policy.crdc is bytecode, which lint cannot read
   = help: give the policy's text

1 error
-- status 2 --
