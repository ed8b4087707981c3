A credit whose last day is fourteen days away; one day more is no finding.

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
  expires  2026-08-15
  owner    training
  remind   14 days before expiry
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
  expires  2026-08-16
  owner    training
  remind   14 days before expiry
  restrict to Funding "AI"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0348]: `grant` expires soon
  --> finds.crd:13:3
   |
13 |   expires  2026-08-15
   |   ^^^^^^^^^^^^^^^^^^^
   = note: its last day is 2026-08-15, 14 days after 2026-08-01; the lead time is 14 days
   = help: `crd plan` shows what is left of its 10,000.00 USD

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
