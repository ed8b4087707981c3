Susan has 50 dollars left and leaves the organization on 16 April: they still go to the organization's bill for April,
and no longer for May. Step 3 of "Applying AWS credits"
(https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/useconsolidatedbilling-credits.html).

-- policy.crd --
organization {
  member susan left 2026-04-16
}

account susan = 111122223333 "Susan"
account other = 444455556666 "Another member"

credit redeemed {
  amount  100.00 USD
  balance  50.00 USD on 2026-03-31
  starts  2026-01-18
  expires 2026-12-31
  owner   susan
}

test "April is the organization's, May is not" {
  charge 20.00 USD from other for AmazonEC2 on 2026-04-30
  charge 20.00 USD from other for AmazonEC2 in 2026-05
  expect redeemed applied 20.00 USD in 2026-04
  expect redeemed applied  0.00 USD in 2026-05
  expect redeemed remaining 30.00 USD
  expect bill of other in 2026-05 is 20.00 USD
}
-- $ crd test policy.crd --
ok      April is the organization's, May is not
1 test, 1 passed, 0 failed
