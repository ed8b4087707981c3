A failed expectation shows its place, what was expected and what came out.

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
-- $ crd test policy.crd --
ok      the lab is paid for
FAILED  production is not
        policy.crd:25:3: expect activate applied 10.00 USD
        found: applied 0.00 USD
        policy.crd:26:3: expect Workload of db is "Other"
        found: "Production"
2 tests, 1 passed, 1 failed
-- status 1 --
-- $ crd test policy.crd --format json --
{"format_version":"1.0","tests":[{"name":"the lab is paid for","file":"policy.crd","line":18,"ok":true},{"name":"production is not","file":"policy.crd","line":23,"ok":false,"failures":[{"file":"policy.crd","line":25,"column":3,"expected":"expect activate applied 10.00 USD","found":"applied 0.00 USD"},{"file":"policy.crd","line":26,"column":3,"expected":"expect Workload of db is \"Other\"","found":"\"Production\""}]}],"passed":1,"failed":1}
-- status 1 --
