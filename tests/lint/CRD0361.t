A pause that ends a day after the expiry; on the last day it would still be of use.

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
  remind   350 days before expiry
  restrict to Funding "AI"
  pause    from 2026-08-01 until 2027-07-01
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
  remind   350 days before expiry
  restrict to Funding "AI"
  pause    from 2026-08-01 until 2027-06-30
}
-- $ crd lint finds.crd --as-of 2026-07-01 --
-- stderr --
warning[CRD0361]: the pause of `grant` ends after its expiry
  --> finds.crd:17:3
   |
13 |   expires  2027-06-30
   |   ------------------- it expires here
...
17 |   pause    from 2026-08-01 until 2027-07-01
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = note: active again on 2027-07-01, 1 day after its last day, 2027-06-30
   = note: what is left of its 10,000.00 USD is forfeited after 2027-06-30
   = help: end the pause while enough days are left to use the balance

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-07-01 --
