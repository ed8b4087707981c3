Projects to departments, what is left to IT, and IT's cost split 70 to 30: the example of AWS's "Creating cost
categories" (https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/create-cost-categories.html). A split is for
reports: the charge keeps its value, and a credit for Engineering pays none of IT's cost.

-- policy.crd --
account company = 111122223333 "Company"

category Department {
  "Engineering" when tag.Project in ["Alpha", "Beta"]
  "Marketing"   when tag.Project is "Gamma"
  default "IT"
  split "IT" to ["Engineering" 70%, "Marketing" 30%]
}

credit research {
  amount   1_000.00 USD
  starts   2026-01-01
  expires  2026-12-31
  owner    company
  restrict to Department "Engineering"
}

test "every charge keeps its department" {
  charge  10.00 USD from company for AmazonEC2 in 2026-01 with { tag.Project is "Alpha" } as alpha
  charge  20.00 USD from company for AmazonEC2 in 2026-01 with { tag.Project is "Beta" } as beta
  charge  40.00 USD from company for AmazonEC2 in 2026-01 with { tag.Project is "Gamma" } as gamma
  charge 100.00 USD from company for AmazonEC2 in 2026-01 as rest
  expect Department of alpha is "Engineering"
  expect Department of beta  is "Engineering"
  expect Department of gamma is "Marketing"
  expect Department of rest  is "IT"
  expect research applied 30.00 USD
}
-- $ crd test policy.crd --
ok      every charge keeps its department
1 test, 1 passed, 0 failed
