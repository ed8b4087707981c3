Several files run as policies of their own and are added up.

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
-- second.crd --
account prod = 999988887777
test "a bill" {
  charge 1.00 USD from prod for AmazonS3 in 2026-10
  expect bill of prod in 2026-10 is 1.00 USD
}
-- $ crd test policy.crd second.crd --
policy.crd
ok      the lab is paid for
second.crd
ok      a bill
2 tests, 2 passed, 0 failed
