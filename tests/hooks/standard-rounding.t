A demand that is rounded asks for no further day and forfeits nothing, and one that is next to nothing is no error. In October
2026 AmazonS3 costs 110 / 31 USD a day, which is rounded down, and AmazonSNS 10^-11 USD in the whole month.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
account lab = 444455556666

hook latest from "std/hooks/reactivation"
hook notes  from "std/hooks/reminders"

credit even {
  amount 110 USD starts 2026-07-01 expires 2027-06-30 owner lab covers [AmazonS3]
  pause  from 2026-07-01 until call latest.last_safe_day
  on forfeiting call notes.forfeiting
  remind 14 days before expiry
}
credit vast {
  amount 900_000_000_000 USD starts 2026-07-01 expires 2027-06-30 owner lab covers [AmazonSNS]
  pause  from 2026-07-01 until call latest.last_safe_day
}

test "the day" {
  charge 110 USD from lab for AmazonS3 in 2026-10
  charge 0.00000000001 USD from lab for AmazonSNS in 2026-10
  expect even reactivates on 2027-05-31
  expect vast reactivates on 2026-07-01
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonS3,Usage,110.00,USD,2026-10-05
-- $ crd test policy.crd --
ok      the day
1 test, 1 passed, 0 failed
-- $ crd plan policy.crd --charges bill.csv --as-of 2026-10-31 | sed -n '/^Actions/,/^$/p' --
Actions
  upcoming  2027-06-16  remind  even: expires on 2027-06-30 with 110.00 USD left
             As of 2026-10-31 the charges that it could pay come to 3.55 USD a day. At that rate it
             will be used up in time, in 31 of 31 days.

