A credit that expires without a word.

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
  restrict to Funding "AI"
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
  restrict to Funding "AI"
  remind   14 days before expiry
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0349]: nothing reminds anybody before `grant` expires
  --> finds.crd:10:8
   |
10 | credit grant {
   |        ^^^^^
   = note: what is left of its 10,000.00 USD is forfeited after 2027-06-30
   = help: add `remind 14 days before expiry`

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
