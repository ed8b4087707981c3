Two definitions of one name, as when a file is given twice, are an error: only one can be what AWS has.

-- policy.crd --
account lab = 444455556666 "ai-lab"

category Funding "Funding source" {
  "AI" when account is lab
}
-- $ cp $DATA/aws-recorded/categories.json c.json; crd drift policy.crd --categories c.json --categories c.json --as-of 2026-11-20 --
-- stderr --
error[CRD1348]: there are two definitions of "Funding source"
  --> c.json:2:21
   = help: the first is at c.json:2; give one of them: names are unique in an account

1 error
-- status 2 --
-- $ crd import credits $DATA/aws-recorded/credits.json --categories c.json --categories c.json --as-of 2026-11-20 --
-- stderr --
error[CRD1348]: there are two definitions of "Funding source"
  --> c.json:2:21
   = help: the first is at c.json:2; give one of them: names are unique in an account

1 error
-- status 2 --
