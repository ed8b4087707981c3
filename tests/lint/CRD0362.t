Pauses that together cover every day of a credit.

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
  remind   272 days before expiry
  restrict to Funding "AI"
  pause    from 2026-06-01 until 2026-10-01
  pause    from 2026-10-01 until 2027-07-01
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
  remind   272 days before expiry
  restrict to Funding "AI"
  pause    from 2026-06-01 until 2026-10-01
  pause    from 2026-10-02 until 2027-06-30
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0362]: `grant` is paused on every day on which it is valid
  --> finds.crd:18:3
   |
12 |   starts   2026-07-01
   |   ------------------- it starts here
13 |   expires  2027-06-30
   |   ------------------- it expires here
...
18 |   pause    from 2026-10-01 until 2027-07-01
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = note: what is left of its 10,000.00 USD is forfeited after 2027-06-30
   = help: end the pause while enough days are left to use the balance

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
