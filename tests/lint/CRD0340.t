A credit without a restriction is first come, first served.

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
  amount   10_000.00 USD
  starts   2026-07-01
  expires  2027-06-30
  owner    training
  remind   14 days before expiry
  restrict to Funding "AI"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0340]: `grant` may be drained by any account
  --> finds.crd:10:8
   |
10 | credit grant {
   |        ^^^^^
   = note: 10,000.00 USD, first come, first served, from 2026-07 to 2027-06
   = witness: account is "999988887777", account.name is "management", service is "AmazonEC2" (constructed)
   = help: add `restrict to CATEGORY "Value"`, with a category that looks at accounts

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
