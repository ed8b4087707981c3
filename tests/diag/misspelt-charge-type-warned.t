A charge type that is nearly a known one is a warning.

-- policy.crd --
category A {
  "x" when charge_type in ["Usage", "SavingsPlanNegatoin", "NewType"]
}
-- $ crd check policy.crd --
-- stderr --
warning[CRD0410]: no known charge type is called "SavingsPlanNegatoin"
 --> policy.crd:2:37
  |
2 |   "x" when charge_type in ["Usage", "SavingsPlanNegatoin", "NewType"]
  |                                     ^^^^^^^^^^^^^^^^^^^^^
  = help: did you mean `"SavingsPlanNegation"`?

1 warning
-- status 1 --
