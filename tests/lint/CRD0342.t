A restriction to a value that only services give which the credit does not cover.

-- needs crd version | grep -q "^hooks Lua" --
-- finds.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"
account web        = 111122223333 "web"

category Models {
  "Bedrock" when service is "AmazonBedrock" and account is training
  default "Other"
}

credit grant {
  amount   10_000.00 USD
  starts   2026-07-01
  expires  2027-06-30
  owner    training
  remind   14 days before expiry
  covers   [AmazonSageMaker]
  restrict to Models "Bedrock"
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
  covers   [AmazonSageMaker]
  restrict to Funding "AI"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0342]: no charge for a service that `grant` covers can get the value "Bedrock"
  --> finds.crd:17:3
   |
16 |   covers   [AmazonSageMaker]
   |   -------------------------- it covers these alone
17 |   restrict to Models "Bedrock"
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = note: the witness has the value, and is for a service that is not covered
   = note: it pays nothing: 10,000.00 USD are forfeited after 2027-06-30
   = witness: account is "444455556666", account.name is "training", service is "AmazonBedrock" (constructed)

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
