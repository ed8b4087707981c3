The example in the README of a rule generator: $DATA/Sage-Bionetworks-IT__cost-categories/readme-example.json, converted by hand.
The code of the second program was never changed from that of the first.

-- policy.crd --
category ProgramCode "Program Code" {
  "123456 Program Part A" when tag.CostCenterOther ends with "123456"
  "123456 Program Part A" when tag.CostCenter ends with "123456"
  "123456 Program Part A" when account in [111122223333, 222233334444]
  "654321 Other Program" when tag.CostCenterOther ends with "123456"
  "654321 Other Program" when tag.CostCenter ends with "123456"
  "654321 Other Program" when account is 333344445555
  inherit tag.CostCenterOther
  inherit tag.CostCenter
}
-- $ crd lint policy.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0303]: the rule for "654321 Other Program" asks the same as the rule for "123456 Program Part A" in line 2
 --> policy.crd:5:3
  |
2 |   "123456 Program Part A" when tag.CostCenterOther ends with "123456"
  |   ------------------------------------------------------------------- takes them all
...
5 |   "654321 Other Program" when tag.CostCenterOther ends with "123456"
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = witness: account is "123456789012", tag.CostCenterOther is "123456" (constructed)
  = help: correct one of the two conditions, or remove this rule

warning[CRD0303]: the rule for "654321 Other Program" asks the same as the rule for "123456 Program Part A" in line 3
 --> policy.crd:6:3
  |
3 |   "123456 Program Part A" when tag.CostCenter ends with "123456"
  |   -------------------------------------------------------------- takes them all
...
6 |   "654321 Other Program" when tag.CostCenter ends with "123456"
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = witness: account is "123456789012", tag.CostCenter is "123456" (constructed)
  = help: correct one of the two conditions, or remove this rule

2 warnings
-- status 1 --
