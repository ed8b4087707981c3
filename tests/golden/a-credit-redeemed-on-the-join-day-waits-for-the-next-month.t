An account that joins on 15 March and redeems a credit on the same day does not lower the organization's bill for
March, but that for April (https://repost.aws/es/knowledge-center/aws-promotional-credit, in its older text).

-- policy.crd --
organization {
  member owner_account joined 2026-03-15
}

account owner_account = 111122223333 "Owner"
account other         = 444455556666 "Another member"

credit redeemed {
  amount  100.00 USD
  starts  2026-03-15
  expires 2026-12-31
  owner   owner_account
}

test "not March, but April" {
  charge 300.00 USD from other         for AmazonEC2 on 2026-03-20
  charge  10.00 USD from owner_account for AmazonEC2 on 2026-03-20
  charge 300.00 USD from other         for AmazonEC2 in 2026-04
  expect redeemed applied   0.00 USD in 2026-03
  expect redeemed applied 100.00 USD in 2026-04
  expect bill of other in 2026-04 is 200.00 USD
}
-- $ crd test policy.crd --
ok      not March, but April
1 test, 1 passed, 0 failed
