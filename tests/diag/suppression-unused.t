A suppression that hides nothing is a finding itself.

-- policy.crd --
# crd: allow(CRD0410) until 2026-12-31: the bill of our reseller
let a = 5
category A { "x" when charge_type is "Usge" }
-- $ crd check --as-of 2026-11-20 policy.crd --
-- stderr --
warning[CRD0905]: the next line has no finding CRD0410 to hide
 --> policy.crd:1:1
  |
1 | # crd: allow(CRD0410) until 2026-12-31: the bill of our reseller
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: remove the comment

warning[CRD0410]: no known charge type is called "Usge"
 --> policy.crd:3:38
  |
3 | category A { "x" when charge_type is "Usge" }
  |                                      ^^^^^^
  = help: did you mean `"Usage"`?

2 warnings
-- status 1 --
