A month starts one second after midnight: whoever leaves on 1 August was a member at the start of August, and its
credits still go to the organization's bill for August. Step 3 of "Applying AWS credits"
(https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/useconsolidatedbilling-credits.html).

-- policy.crd --
organization {
  member susan left 2026-08-01
}

account susan = 111122223333 "Susan"
account other = 444455556666 "Another member"

credit redeemed {
  amount  100.00 USD
  starts  2026-01-18
  expires 2026-12-31
  owner   susan
}

test "August is paid, September is not" {
  charge 20.00 USD from other for AmazonEC2 on 2026-08-31
  charge 20.00 USD from other for AmazonEC2 in 2026-09
  expect redeemed applied 20.00 USD in 2026-08
  expect redeemed applied  0.00 USD in 2026-09
}
-- $ crd test policy.crd --
ok      August is paid, September is not
1 test, 1 passed, 0 failed
