Purchase types are kept and not simulated.

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
  purchases ["ON_DEMAND"]
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
warning[CRD0351]: the purchase types of `grant` are not simulated
  --> finds.crd:17:3
   |
17 |   purchases ["ON_DEMAND"]
   |   ^^^^^^^^^^^^^^^^^^^^^^^
   = help: say in a suppression comment that you know, and until when

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
