Two rules by account names that a declared account meets both, neither of which is the special case of the other.

-- policy.crd --
account warehouse  = 111122223333 "data-prod"
account production = 444455556666 "shop-prod"

category Owner {
  "Shop" when account.name ends with "-prod"
  "Data" when account.name starts with "data-"
  default "Other"
}
-- $ crd lint policy.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0306]: a charge can meet both the rule for "Data" and the rule for "Shop" in line 5: their order decides
 --> policy.crd:6:3
  |
5 |   "Shop" when account.name ends with "-prod"
  |   ------------------------------------------ comes first
6 |   "Data" when account.name starts with "data-"
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = witness: account is "111122223333", account.name is "data-prod" (constructed)
  = help: ask for more than a part of the text, or exclude the other rule's charges with `unless`

1 warning
-- status 1 --
