--filter runs the tests with a text in their name; none is an error, so that a renamed test is noticed.

-- policy.crd --
account prod = 111122223333 "prod-main"
account lab  = 444455556666 "ai-lab"

category Workload {
  "Production" when account is prod
  default "Other"
}

credit activate {
  id      "8830021177"
  amount  100.00 USD
  starts  2026-10-01
  expires 2026-12-31
  owner   lab
  restrict to Workload "Other"
}

test "the lab is paid for" {
  charge 40.00 USD from lab for AmazonSageMaker in 2026-10
  expect activate applied 40.00 USD
}

test "production is not" {
  charge 10.00 USD from prod for AmazonRDS in 2026-10 as db
  expect activate applied 10.00 USD
  expect Workload of db is "Other"
}
-- $ crd test policy.crd --filter lab --
ok      the lab is paid for
1 test, 1 passed, 0 failed
-- $ crd test policy.crd --filter Lab --
-- stderr --
error[CRD0053]: no test has `Lab` in its name

1 error
-- status 2 --
