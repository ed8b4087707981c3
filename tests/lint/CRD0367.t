A reminder whose day was yesterday; today it still comes.

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
  remind   30 days before expiry
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
  remind   29 days before expiry
}
-- $ crd lint finds.crd --as-of 2027-06-01 --
-- stderr --
warning[CRD0367]: the day of this reminder of `grant` is past
  --> finds.crd:16:3
   |
16 |   remind   30 days before expiry
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = note: it was 2027-05-31, and today is 2027-06-01; it expires on 2027-06-30
   = help: look at the credit now, and remind later

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2027-06-01 --
