Coverage counts when, inherit and default lines, and lists those that no test reaches.

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
-- $ crd test policy.crd --coverage --
ok      the lab is paid for
1 test, 1 passed, 0 failed
1 of 2 rules reached, 50%
  not reached: Workload, "Production" (policy.crd:5:3)
-- $ crd test policy.crd --coverage --format json --
{"format_version":"1.0","tests":[{"name":"the lab is paid for","file":"policy.crd","line":18,"ok":true}],"passed":1,"failed":0,"coverage":{"rules":2,"reached":1,"percent":50,"unreached":[{"category":"Workload","rule":"\"Production\"","file":"policy.crd","line":5}]}}
-- $ crd test policy.crd --min-coverage 50 --
ok      the lab is paid for
1 test, 1 passed, 0 failed
1 of 2 rules reached, 50%
  not reached: Workload, "Production" (policy.crd:5:3)
-- $ crd test policy.crd --min-coverage 51 --
ok      the lab is paid for
1 test, 1 passed, 0 failed
1 of 2 rules reached, 50%, below the 51% asked for
  not reached: Workload, "Production" (policy.crd:5:3)
-- status 1 --
-- $ crd test policy.crd --min-coverage 51 --format json --
{"format_version":"1.0","tests":[{"name":"the lab is paid for","file":"policy.crd","line":18,"ok":true}],"passed":1,"failed":0,"coverage":{"rules":2,"reached":1,"percent":50,"unreached":[{"category":"Workload","rule":"\"Production\"","file":"policy.crd","line":5}]}}
-- status 1 --
