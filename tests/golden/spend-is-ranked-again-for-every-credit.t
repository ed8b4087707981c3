Credits of 60 and 30 dollars, charges of 100 for EC2 and 50 for S3, each in an account of its own. AWS's example
speaks of "the remaining 90 dollars" after the first credit, which favours ranking what is left: EC2 pays 40, S3 20.
Derived here, not published
(https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/useconsolidatedbilling-credits.html, step 2).

-- policy.crd --
account owner_account = 999988887777 "Owner of the credits"
account servers       = 111122223333 "EC2 alone"
account storage       = 444455556666 "S3 alone"

credit a {
  amount  60.00 USD
  starts  2026-01-01
  expires 2026-06-30
  owner   owner_account
}

credit b {
  amount  30.00 USD
  starts  2026-01-01
  expires 2026-12-31
  owner   owner_account
}

test "b goes to S3, of which more is left" {
  charge 100.00 USD from servers for AmazonEC2 in 2026-03
  charge  50.00 USD from storage for AmazonS3  in 2026-03
  expect bill of servers in 2026-03 is 40.00 USD
  expect bill of storage in 2026-03 is 20.00 USD
}
-- $ crd test policy.crd --
ok      b goes to S3, of which more is left
1 test, 1 passed, 0 failed
