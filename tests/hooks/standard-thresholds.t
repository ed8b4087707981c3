The standard thresholds: a balance below an amount or a part of the opening one, and a runway below some days. The lab
spends 10.00 USD a day; the action is for today once the policy's day has come, and for that day before.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
account lab = 444455556666

hook amounts from "std/hooks/thresholds" with { amount is 500.00 USD }
hook fifth   from "std/hooks/thresholds" with { percent is 20% kind is "notify" }
hook runway  from "std/hooks/thresholds" with { days is 30 days kind is "fail" }

credit plenty {
  amount  1_000.00 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   lab
  covers  [AmazonEC2]
  on expiring 12 months before call amounts.balance_below
  on expiring 12 months before call fifth.balance_below
  on expiring 12 months before call runway.runway_below
}

credit low {
  amount  1_000.00 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   lab
  covers  [AmazonS3]
  on expiring 12 months before call amounts.balance_below
  on expiring 12 months before call fifth.balance_below
  on expiring 14 days before call runway.runway_below
}

# Its balance would last for 15 days, and it expires on the 16th.
credit ending {
  amount  460.00 USD
  starts  2026-07-01
  expires 2026-11-15
  owner   lab
  covers  [AWSQueueService]
  on expiring 12 months before call runway.runway_below
}

credit idle {
  amount  10.00 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   lab
  covers  [AmazonSNS]
  on expiring 12 months before call runway.runway_below
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonEC2,Usage,310.00,USD,2026-10-05
444455556666,AmazonS3,Usage,500.00,USD,2026-09-05
444455556666,AmazonS3,Usage,310.00,USD,2026-10-05
444455556666,AWSQueueService,Usage,310.00,USD,2026-10-05
-- $ crd plan policy.crd --charges bill.csv --as-of 2026-10-31 | sed -n '/^Actions/,/^$/p' --
Actions
  due       2026-10-31  notify  low: 190.00 USD left, less than 200.00 USD
             It expires on 2027-06-30.
  due       2026-10-31  warn    low: 190.00 USD left, less than 500.00 USD
             It expires on 2027-06-30.
  upcoming  2027-06-16  fail    low: used up in 19 days at its daily demand
             190.00 USD are left, and the charges that it could pay come to 10.00 USD a day.

-- $ crd plan policy.crd --charges bill.csv --as-of 2026-10-31 >plan.txt --
-- $ crd plan policy.crd --charges bill.csv --as-of 2027-06-20 --fail-on notify >plan.txt --
-- status 1 --
