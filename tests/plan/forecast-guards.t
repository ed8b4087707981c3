A paused credit whose last safe day has passed is a broken guard and a warning, whether the forecast is shown or not.

-- policy.crd --
account lab = 444455556666
credit poc {
  amount 100.00 USD
  starts 2026-10-01 expires 2026-12-31
  owner lab
  pause from 2026-10-01 until 2026-12-20
}
guard "it can be used up" {
  for each credit where paused
  require last_safe_reactivation is present
}
guard "it is active in time" {
  for each credit where paused
  require pause.until <= last_safe_reactivation
}
guard "it will be used up" {
  for each credit
  require forecast_exhausted_on is present and forecast_forfeited is 0 USD
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonEC2,Usage,62.00,USD,2026-10-05
-- $ crd plan policy.crd --charges bill.csv --as-of 2026-10-31 | sed -n '/^Guards/,/^$/p' --
Guards
  holds    it can be used up: poc
  BROKEN   it is active in time: poc
           pause.until is 2026-12-20, last_safe_reactivation is 2026-11-12 (policy.crd:12:1)
  BROKEN   it will be used up: poc
           forecast_exhausted_on is absent, forecast_forfeited is 76.00 USD (policy.crd:16:1)

-- stderr --
warning[CRD1201]: credit `poc` is re-activated too late: on 2026-12-20, when the last safe day is 2026-11-12; 76.00 USD will be left when it expires on 2026-12-31
   = note: at the low rate: it can pay 2.00 USD a day; `crd plan --forecast --full` shows the arithmetic
   = help: let the pause end on 2026-11-12 or before

1 warning
-- $ crd plan policy.crd --charges bill.csv --as-of 2026-11-12 | sed -n '/^Guards/,/^$/p' --
Guards
  holds    it can be used up: poc
  BROKEN   it is active in time: poc
           pause.until is 2026-12-20, last_safe_reactivation is 2026-11-12 (policy.crd:12:1)
  BROKEN   it will be used up: poc
           forecast_exhausted_on is absent, forecast_forfeited is 76.00 USD (policy.crd:16:1)

-- stderr --
warning[CRD1201]: credit `poc` is re-activated too late: on 2026-12-20, when the last safe day is 2026-11-12; 76.00 USD will be left when it expires on 2026-12-31
   = note: at the low rate: it can pay 2.00 USD a day; `crd plan --forecast --full` shows the arithmetic
   = help: let the pause end on 2026-11-12 or before

1 warning
-- $ crd plan policy.crd --charges bill.csv --as-of 2026-11-13 | sed -n '/^Guards/,/^$/p' --
Guards
  BROKEN   it can be used up: poc
           last_safe_reactivation is absent (policy.crd:8:1)
  BROKEN   it is active in time: poc
           pause.until is 2026-12-20, last_safe_reactivation is absent (policy.crd:12:1)
  BROKEN   it will be used up: poc
           forecast_exhausted_on is absent, forecast_forfeited is 76.00 USD (policy.crd:16:1)

-- stderr --
warning[CRD1200]: it is too late to re-activate credit `poc`: even if the pause ends today, on 2026-11-13, 2.00 USD will be left when it expires on 2026-12-31
   = note: at the low rate: it can pay 2.00 USD a day; `crd plan --forecast --full` shows the arithmetic
   = help: end the pause today, or let it pay for more accounts or services

1 warning
-- $ crd plan policy.crd --charges bill.csv --as-of 2026-11-13 --forecast >out --
-- stderr --
warning[CRD1200]: it is too late to re-activate credit `poc`: even if the pause ends today, on 2026-11-13, 2.00 USD will be left when it expires on 2026-12-31
   = note: at the low rate: it can pay 2.00 USD a day; `crd plan --forecast --full` shows the arithmetic
   = help: end the pause today, or let it pay for more accounts or services

1 warning
-- status 1 --
-- $ sed -n '/^  credit  paused/,/^$/p' out --
  credit  paused from  re-activated  last safe day            re-activated on  it would forfeit
  poc     2026-10-01   2026-12-20    none           too late  2026-11-13                   2.00

-- in-time.crd --
account lab = 444455556666
credit poc {
  amount 100.00 USD
  starts 2026-10-01 expires 2026-12-31
  owner lab
  pause from 2026-10-01 until 2026-11-12
}
guard "it is active in time" {
  for each credit where paused
  require pause.until <= last_safe_reactivation
}
-- $ crd plan in-time.crd --charges bill.csv --as-of 2026-10-31 | sed -n '/^Guards/,/^$/p' --
Guards
  holds    it is active in time: poc

-- planned.crd --
account lab = 444455556666
credit poc {
  amount 1000.00 USD
  starts 2026-10-01 expires 2026-12-31
  owner lab
  pause from 2026-12-01 until 2026-12-20
}
-- $ crd plan planned.crd --charges bill.csv --as-of 2026-10-31 --forecast >out --
-- stderr --
warning[CRD1200]: credit `poc` cannot be used up: even without the pause from 2026-12-01, 816.00 USD will be left when it expires on 2026-12-31
   = note: at the low rate: it can pay 2.00 USD a day; `crd plan --forecast --full` shows the arithmetic
   = help: leave the pause out, or let it pay for more accounts or services

1 warning
-- $ sed -n '/^  credit  paused/,/^$/p' out --
  credit  paused from  re-activated  last safe day            re-activated on  it would forfeit
  poc     2026-12-01   2026-12-20    none           too late  2026-12-01                 816.00

