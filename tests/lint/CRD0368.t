A reminder on a day on which its credit is paused.

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
  pause    from 2027-06-01 until 2027-06-20
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
  restrict to Funding "AI"
  pause    from 2027-06-01 until 2027-06-20
  remind   10 days before expiry
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0368]: this reminder of `grant` comes while it is paused
  --> finds.crd:17:3
   |
16 |   pause    from 2027-06-01 until 2027-06-20
   |   ----------------------------------------- paused here
17 |   remind   14 days before expiry
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = note: it is due on 2027-06-16, when nothing can be spent
   = help: remind before the pause begins or after it ends

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
