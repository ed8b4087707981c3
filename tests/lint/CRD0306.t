A text of a single letter overlaps with another rule by accident, and the order of the rules decides.

-- finds.crd --
category Environment {
  "Production" when tag.production contains ["yes", "1"]
  "Test" when tag.production contains ["no", "0"]
  default "Other"
}
-- fine.crd --
category Environment {
  "Production" when tag.production in ["yes", "1"]
  "Test" when tag.production in ["no", "0"]
  default "Other"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0306]: a charge can meet both the rule for "Test" and the rule for "Production" in line 2: their order decides
 --> finds.crd:3:3
  |
2 |   "Production" when tag.production contains ["yes", "1"]
  |   ------------------------------------------------------ comes first
3 |   "Test" when tag.production contains ["no", "0"]
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = witness: tag.production is "01" (constructed)
  = help: ask for more than a part of the text, or exclude the other rule's charges with `unless`

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
