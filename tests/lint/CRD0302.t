The classic: the text of an earlier rule is a part of the text of a later one.

-- finds.crd --
category Stage {
  "Production" when account.name contains "prod"
  "Test" when account.name contains "nonprod"
  default "Other"
}
-- fine.crd --
category Stage {
  "Test" when account.name contains "nonprod"
  "Production" when account.name contains "prod"
  default "Other"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0302]: every charge that meets the rule for "Test" goes to the rule for "Production" in line 2
 --> finds.crd:3:3
  |
2 |   "Production" when account.name contains "prod"
  |   ---------------------------------------------- takes them all
3 |   "Test" when account.name contains "nonprod"
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = note: whatever has "nonprod" in it has "prod" in it
  = witness: account is "123456789012", account.name is "nonprod" (constructed)
  = help: put it before what takes its charges, or remove it

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
