Teams made of accounts, business units made of teams: the example table of AWS's "Managing your costs with AWS Cost
Categories" (https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/manage-cost-categories.html). The page
writes both "Team1" and "Team 1"; values are compared by bytes, so that one spelling is used here.

-- policy.crd --
account one   = 000000000001
account two   = 000000000002
account three = 000000000003
account four  = 000000000004
account five  = 000000000005
account six   = 000000000006

category Team {
  "Team1" when account in [one, two, three]
  "Team2" when account in [four, five]
  default "Team3"
}

category BusinessUnit {
  "BU1" when Team in ["Team1", "Team2"]
  "BU2" when Team in ["Team3", "Team4"]
}

test "the two rows of the page" {
  charge   3.36 USD from three for AmazonEC2 in 2026-01 with { usage_type is "BoxUsage:c1.xlarge" } as compute
  charge 150.00 USD from six   for AmazonEC2 in 2026-01 with {
    charge_type is "SavingsPlanCoveredUsage"
    usage_type is "BoxUsage:m5.xl"
  } as covered
  expect Team of compute is "Team1"
  expect BusinessUnit of compute is "BU1"
  expect Team of covered is "Team3"
  expect BusinessUnit of covered is "BU2"
}

test "a team in the middle" {
  charge 1.00 USD from five for AmazonEC2 in 2026-01 as middle
  expect Team of middle is "Team2"
  expect BusinessUnit of middle is "BU1"
}
-- $ crd test policy.crd --
ok      the two rows of the page
ok      a team in the middle
2 tests, 2 passed, 0 failed
-- stderr --
warning[CRD0410]: no known value of the category is called "Team4"
  --> policy.crd:16:32
   |
16 |   "BU2" when Team in ["Team3", "Team4"]
   |                                ^^^^^^^
   = help: did you mean `"Team1"`?

1 warning
