Credits of 60 and 30 dollars, charges of 100 for EC2 and 50 for S3, each in an account of its own. Ranked by what was
charged, both credits go to EC2: it pays 10, S3 50. Derived here, not published; the other reading is the default.

-- policy.crd --
account owner_account = 999988887777 "Owner of the credits"
account servers       = 111122223333 "EC2 alone"
account storage       = 444455556666 "S3 alone"

settlement {
  rank gross
}

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

test "b goes to EC2, which was charged more" {
  charge 100.00 USD from servers for AmazonEC2 in 2026-03
  charge  50.00 USD from storage for AmazonS3  in 2026-03
  expect bill of servers in 2026-03 is 10.00 USD
  expect bill of storage in 2026-03 is 50.00 USD
}
-- $ crd test policy.crd --
ok      b goes to EC2, which was charged more
1 test, 1 passed, 0 failed
