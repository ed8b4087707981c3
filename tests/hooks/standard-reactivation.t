The standard re-activation days: of a setting, the first business day of a month, and the last day from which the daily
demand still uses the balance up; with a calendar of closed days. In October 2026 the lab spends 10.00 USD a day.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
account lab = 444455556666

let holidays = [2026-11-02, 2027-01-01, 2027-01-04]

hook dated   from "std/hooks/reactivation" with { date is 2026-11-01 }
hook open    from "std/hooks/reactivation" with { date is 2026-11-01 closed is holidays }
hook monthly from "std/hooks/reactivation" with { month is 2026-11 }
hook year    from "std/hooks/reactivation" with { month is 2027-01 closed is holidays }
hook latest  from "std/hooks/reactivation"
hook safe    from "std/hooks/reactivation" with { days is 2 weeks }
hook staffed from "std/hooks/reactivation" with { closed is holidays }

credit on_date     { amount 100 USD starts 2026-07-01 expires 2027-06-30 owner lab covers [AmazonRDS] pause from 2026-07-01 until call dated.on_date }
credit on_open     { amount 100 USD starts 2026-07-01 expires 2027-06-30 owner lab covers [AmazonRDS] pause from 2026-07-01 until call open.on_date }
credit in_november { amount 100 USD starts 2026-07-01 expires 2027-06-30 owner lab covers [AmazonRDS] pause from 2026-07-01 until call monthly.first_business_day }
credit in_january  { amount 100 USD starts 2026-07-01 expires 2027-06-30 owner lab covers [AmazonRDS] pause from 2026-07-01 until call year.first_business_day }

# 30 days of demand: 2027-06-01 to 2027-06-30; with part of a day it is one more.
credit whole       { amount 300 USD starts 2026-07-01 expires 2027-06-30 owner lab covers [AmazonEC2] pause from 2026-07-01 until call latest.last_safe_day }
credit part        { amount 300.01 USD starts 2026-07-01 expires 2027-06-30 owner lab covers [AmazonEC2] pause from 2026-07-01 until call latest.last_safe_day }
credit margin      { amount 300 USD starts 2026-07-01 expires 2027-06-30 owner lab covers [AmazonEC2] pause from 2026-07-01 until call safe.last_safe_day }
credit weekday     { amount 280 USD starts 2026-07-01 expires 2027-01-31 owner lab covers [AmazonEC2] pause from 2026-07-01 until call staffed.last_safe_day }
credit second      { amount 300 USD starts 2026-07-01 expires 2027-06-30 owner lab covers [AmazonEC2] pause from 2026-07-01 until call latest.last_safe_day pause from 2027-06-11 until 2027-06-21 }
credit too_much    { amount 90_000 USD starts 2026-07-01 expires 2027-06-30 owner lab covers [AmazonEC2] pause from 2026-08-01 until call latest.last_safe_day }
credit unused      { amount 300 USD starts 2026-07-01 expires 2027-06-30 owner lab covers [AWSQueueService] pause from 2026-07-01 until call latest.last_safe_day }

test "days that need no charges" {
  charge 1 USD from lab for AmazonRDS in 2026-10
  expect on_date     reactivates on 2026-11-01
  expect on_open     reactivates on 2026-11-03
  expect in_november reactivates on 2026-11-02
  expect in_january  reactivates on 2027-01-05
}

test "days that the demand gives" {
  charge 310 USD from lab for AmazonEC2 in 2026-10
  expect whole   reactivates on 2027-06-01
  expect part    reactivates on 2027-05-31
  expect margin  reactivates on 2027-05-18
  expect weekday reactivates on 2026-12-31
  expect second  reactivates on 2027-05-22
  expect too_much reactivates on 2026-08-01
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonEC2,Usage,310.00,USD,2026-10-05
-- $ crd test policy.crd --
ok      days that need no charges
ok      days that the demand gives
2 tests, 2 passed, 0 failed
-- $ crd plan policy.crd --charges bill.csv --as-of 2026-10-31 | grep -E '(re-activation|still paused)' --
  in_january: re-activation on 2027-01-05 (year.first_business_day)
  in_november: re-activation on 2026-11-02 (monthly.first_business_day)
  margin: re-activation on 2027-05-18 (safe.last_safe_day)
  on_date: re-activation on 2026-11-01 (dated.on_date)
  on_open: re-activation on 2026-11-03 (open.on_date)
  part: re-activation on 2027-05-31 (latest.last_safe_day)
  second: re-activation on 2027-05-22 (latest.last_safe_day)
  too_much: re-activation on 2026-08-01 (latest.last_safe_day)
  unused: still paused: no charges say how fast it would be used (latest.last_safe_day)
  weekday: re-activation on 2026-12-31 (staffed.last_safe_day)
  whole: re-activation on 2027-06-01 (latest.last_safe_day)
-- $ crd calendar policy.crd --charges bill.csv --as-of 2026-10-31 | tr -d '\r' | grep -A 7 UID:pause-1-unused --
UID:pause-1-unused-444455556666@crd
DTSTAMP:20261031T000000Z
DTSTART;VALUE=DATE:20260701
TRANSP:TRANSPARENT
SUMMARY:Credit unused is paused from here on\, with no end
DESCRIPTION:The hook latest.last_safe_day gives no re-activation day: no ch
 arges say how fast it would be used.
CATEGORIES:AWS credits,pause
