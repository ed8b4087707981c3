Guards that need no plan are judged by lint, with the severity that they say.

-- needs crd version | grep -q "^hooks Lua" --
-- finds.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"
account web        = 111122223333 "web"

category Funding {
  "AI" when account is training
  default "Everything else"
}

credit grant {
  amount   10_000.00 USD
  starts   2026-07-01
  expires  2027-06-30
  owner    training
  remind   14 days before expiry
  restrict to Funding "AI"
}

guard "a credit is known to AWS by its id" {
  for each credit
  require id is present
  severity warning
}

guard "a credit is worth its paperwork" {
  for each credit
  require amount >= 20_000 USD
}
-- fine.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"
account web        = 111122223333 "web"

category Funding {
  "AI" when account is training
  default "Everything else"
}

credit grant {
  id       "8830021177"
  amount   10_000.00 USD
  starts   2026-07-01
  expires  2027-06-30
  owner    training
  remind   14 days before expiry
  restrict to Funding "AI"
}

guard "a credit is known to AWS by its id" {
  for each credit
  require id is present
  severity warning
}

guard "nothing is forfeited" {
  for each credit
  require forfeited is 0 USD
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0385]: guard "a credit is known to AWS by its id" does not hold for `grant`
  --> finds.crd:19:1
   |
10 | credit grant {
   | ------------ id is absent
...
19 | guard "a credit is known to AWS by its id" {
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

error[CRD0385]: guard "a credit is worth its paperwork" does not hold for `grant`
  --> finds.crd:25:1
   |
10 | credit grant {
   | ------------ amount is 10,000.00 USD
...
25 | guard "a credit is worth its paperwork" {
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

1 error, 1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
