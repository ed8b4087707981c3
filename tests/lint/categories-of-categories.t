A category that asks for another one's value is decided by that one's rules.

-- policy.crd --
account production = 111122223333 "prod-main"
account staging    = 444455556666 "staging-main"

category Stage {
  "Production" when account is production
  "Test" when account is staging
}
category Review {
  "Both" when Stage is "Production" and Stage is "Test"
  "Odd" when Stage is "Production" and account is staging
  "Live" when Stage is "Production"
  "Rehearsal" when Stage in ["Test", "Sandbox"]
  "Neither" when account in [production, staging]
  "None" when Stage is absent
  default "Never"
}
-- $ crd lint policy.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0301]: no charge can meet the rule for "Both"
 --> policy.crd:9:15
  |
9 |   "Both" when Stage is "Production" and Stage is "Test"
  |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ and this as well
  |               |
  |               no charge meets this
  = note: the witness meets all of it but `Stage is "Test"`
  = witness: account is "111122223333", account.name is "prod-main" (constructed)
  = help: correct the condition, or remove the rule

warning[CRD0301]: no charge can meet the rule for "Odd"
  --> policy.crd:10:14
   |
10 |   "Odd" when Stage is "Production" and account is staging
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ and this as well
   |              |
   |              no charge meets this
   = note: the witness meets all of it but `account is staging`
   = witness: account is "111122223333", account.name is "prod-main" (constructed)
   = help: correct the condition, or remove the rule

warning[CRD0302]: every charge that meets the rule for "Neither" goes to earlier rules
  --> policy.crd:13:3
   |
11 |   "Live" when Stage is "Production"
   |   --------------------------------- takes some of them
12 |   "Rehearsal" when Stage in ["Test", "Sandbox"]
   |   --------------------------------------------- takes some of them
13 |   "Neither" when account in [production, staging]
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = witness: account is "111122223333", account.name is "prod-main" (constructed)
   = help: put it before what takes its charges, or remove it

warning[CRD0307]: the rules leave nothing for the default "Never"
  --> policy.crd:15:3
   |
11 |   "Live" when Stage is "Production"
   |   --------------------------------- takes some of them
12 |   "Rehearsal" when Stage in ["Test", "Sandbox"]
   |   --------------------------------------------- takes some of them
13 |   "Neither" when account in [production, staging]
14 |   "None" when Stage is absent
   |   --------------------------- takes some of them
15 |   default "Never"
   |   ^^^^^^^^^^^^^^^
   = witness: account is "111122223333", account.name is "prod-main" (constructed)
   = help: remove it, or correct the rules before it

4 warnings
-- status 1 --
