The same credit of 10,000 dollars, restricted to the accounts that it is meant for: production consumes nothing of it
(the counterpart of an-unrouted-credit-is-drained.t).

-- policy.crd --
organization {
  payer   management
  sharing on
}

account management = 999988887777 "Management"
account production = 111122223333 "prod-main"
account ai_lab     = 444455556666 "ai-lab"

category Funding {
  "AI Experimentation" when account is ai_lab
  default "Everything else"
}

credit activate {
  amount  10_000.00 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   management
  restrict to Funding "AI Experimentation"
}

test "six weeks of production" {
  charge 6_200.00 USD from production for AmazonRDS in 2026-07
  charge 3_488.00 USD from production for AmazonEC2 in 2026-08
  expect activate applied       0.00 USD
  expect activate remaining 10_000.00 USD
  expect bill of production in 2026-07 is 6_200.00 USD
}
-- $ crd test policy.crd --
ok      six weeks of production
1 test, 1 passed, 0 failed
