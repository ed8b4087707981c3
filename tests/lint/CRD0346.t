A restriction to a category that looks at services.

-- needs crd version | grep -q "^hooks Lua" --
-- finds.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"
account web        = 111122223333 "web"

category Funding {
  "AI" when account is training and service is "AmazonSageMaker"
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
warning[CRD0346]: `grant` is restricted by more than accounts
  --> finds.crd:16:3
   |
 6 |   "AI" when account is training and service is "AmazonSageMaker"
   |                                     ------- `Funding` looks at this
...
16 |   restrict to Funding "AI"
   |   ^^^^^^^^^^^^^^^^^^^^^^^^
   = help: restrict it to a category whose rules look at `account` and `account.name` alone

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
