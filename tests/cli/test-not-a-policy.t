Tests of a policy that does not compile cannot be run: its findings, and exit 2.

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
-- wrong.crd --
category A { "x" when servce is "AmazonEC2" }
-- $ crd test policy.crd wrong.crd --
-- stderr --
error[CRD0509]: charges have no field `servce`
 --> wrong.crd:1:23
  |
1 | category A { "x" when servce is "AmazonEC2" }
  |                       ^^^^^^
  = help: did you mean `service`?

1 error
-- status 2 --
-- $ crd test wrong.crd --format json --
-- stderr --
error[CRD0509]: charges have no field `servce`
 --> wrong.crd:1:23
  |
1 | category A { "x" when servce is "AmazonEC2" }
  |                       ^^^^^^
  = help: did you mean `service`?

1 error
-- status 2 --
