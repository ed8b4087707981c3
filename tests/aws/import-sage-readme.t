An example of a README imports; lint finds that its second program asks for the codes of the first.

-- $ crd import cost-category $DATA/Sage-Bionetworks-IT__cost-categories/readme-example.json --as-of 2026-11-20 --
# From $DATA/Sage-Bionetworks-IT__cost-categories/readme-example.json:1
category Program_Code "Program Code" {
  "123456 Program Part A" when tag.CostCenterOther ends with "123456"
  "123456 Program Part A" when tag.CostCenter ends with "123456"
  "123456 Program Part A" when account in [111122223333, 222233334444]
  "654321 Other Program"  when tag.CostCenterOther ends with "123456"
  "654321 Other Program"  when tag.CostCenter ends with "123456"
  "654321 Other Program"  when account is 333344445555
  inherit tag.CostCenterOther
  inherit tag.CostCenter
}
-- stderr --
proved: the category means what AWS has
warning[CRD0303]: the rule for "654321 Other Program" asks the same as the rule for "123456 Program Part A" in line 3
 --> policy.crd:6:3
  |
3 |   "123456 Program Part A" when tag.CostCenterOther ends with "123456"
  |   ------------------------------------------------------------------- takes them all
...
6 |   "654321 Other Program"  when tag.CostCenterOther ends with "123456"
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = witness: account is "123456789012", tag.CostCenterOther is "123456" (constructed)
  = help: correct one of the two conditions, or remove this rule

warning[CRD0303]: the rule for "654321 Other Program" asks the same as the rule for "123456 Program Part A" in line 4
 --> policy.crd:7:3
  |
4 |   "123456 Program Part A" when tag.CostCenter ends with "123456"
  |   -------------------------------------------------------------- takes them all
...
7 |   "654321 Other Program"  when tag.CostCenter ends with "123456"
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = witness: account is "123456789012", tag.CostCenter is "123456" (constructed)
  = help: correct one of the two conditions, or remove this rule

2 warnings
-- status 1 --
