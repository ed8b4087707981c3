Two credits that may pay the same charges; the one that expires sooner goes first.

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
}

credit trial {
  amount   500.00 USD
  starts   2026-08-01
  expires  2027-01-31
  owner    training
  remind   14 days before expiry
  covers   [AmazonSageMaker]
  restrict to Funding "AI"
}
-- fine.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"
account web        = 111122223333 "web"

category Funding {
  "AI" when account is training
  "Web" when account is web
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

credit trial {
  amount   500.00 USD
  starts   2026-08-01
  expires  2027-01-31
  owner    web
  remind   14 days before expiry
  covers   [AmazonSageMaker]
  restrict to Funding "Web"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0347]: `grant` competes with `trial` for the same charges
  --> finds.crd:10:8
   |
10 | credit grant {
   |        ^^^^^
...
19 | credit trial {
   |        ----- this one is applied before it
   = note: `trial` goes first: it expires on 2027-01-31, this one on 2027-06-30
   = witness: account is "444455556666", account.name is "training", service is "AmazonSageMaker" (constructed)
   = help: restrict them to different values, or let them cover different services

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
