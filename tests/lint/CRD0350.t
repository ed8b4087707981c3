A covered service that is in no list of AWS. One that is nearly a known one is a warning of check.

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
  covers   [AmazonSageMaker, "Quantum Teleporter"]
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
  covers   [AmazonSageMaker, "Amazon Bedrock"]
  restrict to Funding "AI"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0350]: `grant` covers "Quantum Teleporter", which is no known service
  --> finds.crd:16:3
   |
16 |   covers   [AmazonSageMaker, "Quantum Teleporter"]
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: take the service code of a bill, column product_servicecode

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
