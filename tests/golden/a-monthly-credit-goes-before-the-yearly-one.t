A monthly credit of 100 dollars, which expires with its month, pays first; the credit of the first year is used only
for what exceeds it (Amazon's forum for Alexa developers,
https://amazon.developer.forums.answerhub.com/articles/62701/).

-- policy.crd --
account developer = 111122223333 "Alexa developer"

credit initial {
  amount  100.00 USD
  starts  2026-01-01
  expires 2026-12-31
  owner   developer
}

credit monthly {
  amount  100.00 USD
  starts  2026-03-01
  expires 2026-03-31
  owner   developer
}

test "within the monthly credit" {
  charge 80.00 USD from developer for AWSLambda in 2026-03
  expect monthly applied 80.00 USD
  expect initial applied  0.00 USD
}

test "beyond the monthly credit" {
  charge 130.00 USD from developer for AWSLambda in 2026-03
  expect monthly applied 100.00 USD
  expect initial applied  30.00 USD
}

test "what is not used in the month is lost" {
  charge 80.00 USD from developer for AWSLambda in 2026-03
  charge 80.00 USD from developer for AWSLambda in 2026-04
  expect monthly forfeited 20.00 USD
  expect initial applied   80.00 USD in 2026-04
}
-- $ crd test policy.crd --
ok      within the monthly credit
ok      beyond the monthly credit
ok      what is not used in the month is lost
3 tests, 3 passed, 0 failed
