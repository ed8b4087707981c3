Susan joins an organization on 11 January and redeems a credit on the 18th. By the example of step 3 of "Applying AWS
credits", which its own note contradicts, her credit pays her charges of the whole of January, and the organization's
bill from February on
(https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/useconsolidatedbilling-credits.html).

-- policy.crd --
organization {
  member susan joined 2026-01-11
}

settlement {
  join whole_month
}

account susan = 111122223333 "Susan"
account other = 444455556666 "Another member"

credit redeemed {
  amount  100.00 USD
  starts  2026-01-18
  expires 2026-12-31
  owner   susan
}

test "January is Susan's own, February the organization's" {
  charge  30.00 USD from susan for AmazonEC2 on 2026-01-05
  charge  40.00 USD from susan for AmazonEC2 on 2026-01-20
  charge 500.00 USD from other for AmazonEC2 on 2026-01-20
  charge 500.00 USD from other for AmazonEC2 in 2026-02
  expect redeemed applied 70.00 USD in 2026-01
  expect redeemed applied 30.00 USD in 2026-02
  expect bill of susan in 2026-01 is   0.00 USD
  expect bill of other in 2026-01 is 500.00 USD
  expect bill of other in 2026-02 is 470.00 USD
}
-- $ crd test policy.crd --
ok      January is Susan's own, February the organization's
1 test, 1 passed, 0 failed
