The same example as it stands there lacks a comma: nothing is imported, and the place is said.

-- $ crd import cost-category $DATA/Sage-Bionetworks-IT__cost-categories/readme-example-verbatim.json --as-of 2026-11-20 -o policy.crd --
-- stderr --
error[CRD1301]: expected `,` or `}`, found `"MatchOptions"`
  --> $DATA/Sage-Bionetworks-IT__cost-categories/readme-example-verbatim.json:64:17
   = help: write a comma behind the member before it

1 error
-- status 2 --
-- $ ls --
