Two pauses that share a day; one may begin on the day on which the other ends.

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
  pause    from 2026-08-01 until 2026-09-15
  pause    from 2026-09-14 until 2026-10-01
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
  pause    from 2026-09-15 until 2026-10-01
  pause    from 2026-07-15 until 2026-08-01
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0363]: two pauses of `grant` overlap
  --> finds.crd:18:3
   |
17 |   pause    from 2026-08-01 until 2026-09-15
   |   ----------------------------------------- the other one
18 |   pause    from 2026-09-14 until 2026-10-01
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = note: both pause 2026-09-14
   = help: join them into one line

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
