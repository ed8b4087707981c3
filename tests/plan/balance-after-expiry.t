A balance given for a day after expiry, as AWS gives it by closed months, is all forfeited.

-- policy.crd --
account a = 111122223333
credit c { amount 100 USD balance 40 USD on 2026-10-31 starts 2026-01-01 expires 2026-10-15 owner a }
test "t" {
  charge 5 USD from a for AmazonS3 on 2026-10-14
  charge 5 USD from a for AmazonS3 on 2026-11-14
  expect c applied 0 USD
  expect c forfeited 40 USD
  expect c remaining 0 USD
  expect c expired on 2026-10-20
}
-- $ crd test policy.crd --
ok      t
1 test, 1 passed, 0 failed
