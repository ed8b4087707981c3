A pause that ends on the day on which it begins.

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
  pause    from 2026-08-01 until 2026-08-01
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
  pause    from 2026-08-01 until 2026-08-02
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0364]: the pause of `grant` covers no day
  --> finds.crd:17:3
   |
17 |   pause    from 2026-08-01 until 2026-08-01
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = note: it is paused from 2026-08-01 on and active again on the same day
   = help: give the day after the last paused one as `until`, or remove the line

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
