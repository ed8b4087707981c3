A pause before the first day of its credit, and one behind its last day.

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
  pause    from 2026-06-01 until 2026-07-01
  pause    from 2027-07-01
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
  pause    from 2026-06-01 until 2026-07-02
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0365]: the pause of `grant` lies before it is valid
  --> finds.crd:17:3
   |
12 |   starts   2026-07-01
   |   ------------------- it starts here
...
17 |   pause    from 2026-06-01 until 2026-07-01
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: mend the dates, or remove the line

warning[CRD0365]: the pause of `grant` lies after it is valid
  --> finds.crd:18:3
   |
13 |   expires  2027-06-30
   |   ------------------- it expires here
...
18 |   pause    from 2027-07-01
   |   ^^^^^^^^^^^^^^^^^^^^^^^^
   = help: mend the dates, or remove the line

2 warnings
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
