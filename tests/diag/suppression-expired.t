An expired suppression hides nothing and is a finding itself.

-- policy.crd --
# crd: allow(CRD0410) until 2026-11-19: the bill of our reseller
category A { "x" when charge_type is "Usge" }
-- $ crd check --as-of 2026-11-20 policy.crd --
-- stderr --
warning[CRD0904]: the comment has expired and hides nothing
 --> policy.crd:1:1
  |
1 | # crd: allow(CRD0410) until 2026-11-19: the bill of our reseller
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: mend what it hides, or give it a new date and reason

warning[CRD0410]: no known charge type is called "Usge"
 --> policy.crd:2:38
  |
2 | category A { "x" when charge_type is "Usge" }
  |                                      ^^^^^^
  = help: did you mean `"Usage"`?

2 warnings
-- status 1 --
