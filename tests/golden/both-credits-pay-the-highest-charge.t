Jorge's two credits of 10 and 5 dollars both go to his 100 dollars of EC2, so that 85 of it and all 50 of S3 are left.
Step 2 of "Applying AWS credits"
(https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/useconsolidatedbilling-credits.html). A test sees bills,
not services: so a third credit, last in turn and for S3 alone, tells how much of S3 was left.

-- policy.crd --
account jorge = 111122223333 "Jorge"

credit december {
  id      "2"
  amount  5.00 USD
  starts  2026-01-01
  expires 2026-12-31
  owner   jorge
  covers  [AmazonEC2]
}

credit january {
  id      "1"
  amount  10.00 USD
  starts  2026-01-01
  expires 2026-01-31
  owner   jorge
  covers  [AmazonS3, AmazonEC2]
}

credit left_of_s3 {
  amount  1_000.00 USD
  starts  2026-01-01
  expires 2027-12-31
  owner   jorge
  covers  [AmazonS3]
}

test "both are used up on EC2" {
  charge 100.00 USD from jorge for AmazonEC2 in 2026-01
  charge  50.00 USD from jorge for AmazonS3  in 2026-01
  expect january    applied 10.00 USD
  expect december   applied  5.00 USD
  expect january    exhausted on 2026-01-31
  expect december   exhausted on 2026-01-31
  expect left_of_s3 applied 50.00 USD
  expect bill of jorge in 2026-01 is 85.00 USD
}
-- $ crd test policy.crd --
ok      both are used up on EC2
1 test, 1 passed, 0 failed
