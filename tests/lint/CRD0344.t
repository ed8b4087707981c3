A credit whose restriction leaves out the account that received it.

-- needs crd version | grep -q "^hooks Lua" --
-- finds.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"
account web        = 111122223333 "web"

category Funding {
  "AI" when account is web
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
  "AI" when account in [web, training]
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
warning[CRD0344]: `grant` is not for its owner: charges of `training` never get the value "AI"
  --> finds.crd:16:3
   |
 5 | category Funding {
   | ---------------- its rules
...
14 |   owner    training
   |   ----------------- the owner
15 |   remind   14 days before expiry
16 |   restrict to Funding "AI"
   |   ^^^^^^^^^^^^^^^^^^^^^^^^
   = witness: account is "444455556666", account.name is "training", service is "AmazonEC2" (constructed)
   = help: let the rule take the owner in, or say `owner always_first` under `settlement`

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
