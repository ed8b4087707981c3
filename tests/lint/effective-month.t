Before its month a category has no value, which another category may ask for.

-- policy.crd --
category Late effective 2026-07 {
  "A" when tag.team is present
  default "B"
}
category Early {
  "Nothing yet" when Late is absent
  "Some" when Late in ["A", "B"]
  default "Never"
}
category Later effective 2026-09 {
  "Nothing yet" when Late is absent
  default "Something"
}
-- $ crd lint policy.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0307]: the rules leave nothing for the default "Never"
 --> policy.crd:8:3
  |
6 |   "Nothing yet" when Late is absent
  |   --------------------------------- takes some of them
7 |   "Some" when Late in ["A", "B"]
  |   ------------------------------ takes some of them
8 |   default "Never"
  |   ^^^^^^^^^^^^^^^
  = witness: tag.team is absent (constructed)
  = help: remove it, or correct the rules before it

warning[CRD0301]: no charge can meet the rule for "Nothing yet"
  --> policy.crd:11:22
   |
11 |   "Nothing yet" when Late is absent
   |                      ^^^^^^^^^^^^^^ no charge of this category's months meets this
   = note: the witness meets all of it but `Late is absent`
   = witness: tag.team is absent (constructed)
   = help: correct the condition, or remove the rule

2 warnings
-- status 1 --
