A pause without an end.

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
  pause    from 2026-08-01
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
  pause    from 2026-08-01 until 2026-09-15
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0360]: the pause of `grant` has no end
  --> finds.crd:17:3
   |
17 |   pause    from 2026-08-01
   |   ^^^^^^^^^^^^^^^^^^^^^^^^
   = note: paused from 2026-08-01 on, and a pause does not move the expiry
   = note: what is left of its 10,000.00 USD is forfeited after 2027-06-30
   = help: write `until DATE`, the day on which it is active again

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
