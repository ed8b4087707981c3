A project's bills of 2026, as it published them: 165.83 dollars of credits paid March in full, the last 112.82 a part of
April, and the tax, about a tenth of what was left, was paid by no credit (https://github.com/femiwiki/femiwiki/issues/520).
Its month of July does not add up there and is left out.

-- policy.crd --
account femiwiki = 111122223333 "femiwiki"

credit sponsorship {
  amount   278.65 USD
  starts   2026-03-01
  expires  2026-12-31
  owner    femiwiki
}

test "usage, tax, credit and net of five months" {
  charge 165.83 USD from femiwiki for AmazonEC2 in 2026-03

  charge 166.33 USD from femiwiki for AmazonEC2 in 2026-04
  charge   5.36 USD from femiwiki for AmazonEC2 in 2026-04 with { charge_type is "Tax" }

  charge 170.72 USD from femiwiki for AmazonEC2 in 2026-05
  charge  17.08 USD from femiwiki for AmazonEC2 in 2026-05 with { charge_type is "Tax" }

  charge 139.28 USD from femiwiki for AmazonEC2 in 2026-06
  charge  13.94 USD from femiwiki for AmazonEC2 in 2026-06 with { charge_type is "Tax" }

  charge 127.26 USD from femiwiki for AmazonEC2 in 2026-08
  charge  12.73 USD from femiwiki for AmazonEC2 in 2026-08 with { charge_type is "Tax" }

  expect sponsorship applied 165.83 USD in 2026-03
  expect sponsorship applied 112.82 USD in 2026-04
  expect sponsorship applied   0.00 USD in 2026-05
  expect sponsorship exhausted on 2026-04-30

  expect bill of femiwiki in 2026-03 is   0.00 USD
  expect bill of femiwiki in 2026-04 is  58.87 USD
  expect bill of femiwiki in 2026-05 is 187.80 USD
  expect bill of femiwiki in 2026-06 is 153.22 USD
  expect bill of femiwiki in 2026-08 is 139.99 USD
}
-- $ crd test policy.crd --
ok      usage, tax, credit and net of five months
1 test, 1 passed, 0 failed
