Of two credits that may pay a charge, AWS applies the one that expires first, although the other covers fewer
services: Jorge's credits, step 1 of "Applying AWS credits"
(https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/useconsolidatedbilling-credits.html).

-- policy.crd --
account jorge = 111122223333 "Jorge"

credit january {
  id      "1"
  amount  10.00 USD
  starts  2026-01-01
  expires 2026-01-31
  owner   jorge
  covers  [AmazonS3, AmazonEC2]
}

credit december {
  id      "2"
  amount  5.00 USD
  starts  2026-01-01
  expires 2026-12-31
  owner   jorge
  covers  [AmazonEC2]
}

test "sooner expiry beats fewer services" {
  charge 4.00 USD from jorge for AmazonEC2 in 2026-01
  expect january  applied 4.00 USD
  expect december applied 0.00 USD
}
-- $ crd test policy.crd --
ok      sooner expiry beats fewer services
1 test, 1 passed, 0 failed
