A restriction that comes two months after the credit; its own month counts as restricted.

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
  restrict to Funding "AI" from 2026-09-15
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
  restrict to Funding "AI" from 2026-07-15
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0345]: `grant` may be drained by any account until its restriction begins
  --> finds.crd:16:3
   |
12 |   starts   2026-07-01
   |   ------------------- it starts here
...
16 |   restrict to Funding "AI" from 2026-09-15
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = note: no restriction is in force on the last days of 2026-07 to 2026-08, which decide these months
   = witness: account is "999988887777", account.name is "management", service is "AmazonEC2" (constructed)
   = help: restrict it from its first day, or pause it until 2026-09-15

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
