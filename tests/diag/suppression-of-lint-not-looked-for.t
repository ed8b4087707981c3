Lint calls a comment idle only when it looked for the finding: without charges, or without a target, it did not.

-- policy.crd --
# crd: allow(idle-restriction) until 2026-12-31: the team starts in November
# crd: allow(aws-name) until 2026-12-31: never exported
category Funding { "AI" when account is 444455556666 }
-- $ crd lint policy.crd --as-of 2026-11-20 --
-- $ crd lint policy.crd --as-of 2026-11-20 --target aws 2>&1 | grep '^[ew]' --
warning[CRD0905]: the next line has no finding CRD0371 to hide
-- $ crd lint policy.crd --as-of 2026-11-20 --charges "$ROOT/examples/categories/bill.csv" 2>&1 | grep '^[ew]' --
warning[CRD0905]: the next line has no finding CRD0343 to hide
