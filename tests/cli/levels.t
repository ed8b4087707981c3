--deny and --allow set levels by code or name, and --fail-level says from when findings fail.

-- policy.crd --
category A { "x" when charge_type is "Usge" }
-- $ crd check policy.crd --allow likely-misspelling --
-- $ crd check policy.crd --fail-level error --
-- stderr --
warning[CRD0410]: no known charge type is called "Usge"
 --> policy.crd:1:38
  |
1 | category A { "x" when charge_type is "Usge" }
  |                                      ^^^^^^
  = help: did you mean `"Usage"`?

1 warning
-- $ crd check policy.crd --deny CRD0410 --fail-level error --
-- stderr --
error[CRD0410]: no known charge type is called "Usge"
 --> policy.crd:1:38
  |
1 | category A { "x" when charge_type is "Usge" }
  |                                      ^^^^^^
  = help: did you mean `"Usage"`?

1 error
-- status 1 --
-- $ crd check policy.crd --deny CRD0410 --allow unknown-word,CRD0410 --
-- $ crd check policy.crd --fail-level note --
-- stderr --
error[CRD0050]: `--fail-level` does not know `note`
   = help: one of warning|error

1 error
-- status 2 --
-- $ crd check policy.crd --deny likely-mispelling --
-- stderr --
error[CRD0050]: unknown finding `likely-mispelling`
   = help: did you mean `likely-misspelling`?

1 error
-- status 2 --
-- $ crd check policy.crd --allow unknown-name --
-- stderr --
error[CRD0050]: `--allow` cannot change `unknown-name`: it is an error, and its level is fixed
   = help: mend what it reports: `crd help CRD0401`

1 error
-- status 2 --
-- $ crd check policy.crd --deny '' --
-- stderr --
error[CRD0050]: unknown finding ``
   = help: docs/findings.md lists them

1 error
-- status 2 --
