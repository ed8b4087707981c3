Without charges, without credits, with nothing left, after expiry and beyond ten years there is little to foresee, and it says so.

-- none.crd --
account lab = 444455556666
-- empty.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_usage_start_date
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonEC2,Usage,31.00,USD,2026-10-05
-- far.crd --
account lab = 444455556666
credit far  { amount 40.00 USD starts 2026-10-01 expires 2040-12-31 owner lab }
credit used { amount 1.00 USD starts 2026-10-01 expires 2026-12-31 owner lab }
-- over.crd --
account lab = 444455556666
credit over { amount 40.00 USD starts 2026-01-01 expires 2026-09-15 owner lab }
guard "nothing more will be lost" {
  for each credit
  require forecast_forfeited <= 0.00 USD
}
-- used.crd --
account lab = 444455556666
credit used { amount 1.00 USD starts 2026-10-01 expires 2026-12-31 owner lab }
-- $ crd plan none.crd --charges empty.csv --forecast --as-of 2026-11-05 | sed -n '/^Forecast/,/^$/p' --
Forecast
  none: there are no charges

-- $ crd plan none.crd --charges empty.csv --forecast --as-of 2026-11-05 --format json | grep -o '"forecast":.*' --
"forecast":null}
-- $ crd plan none.crd --charges bill.csv --forecast --as-of 2026-11-05 | sed -n '/^Forecast/,/^$/p' --
Forecast
  from 2026-11-01 on, if charges go on as they were
  eligible charges  a day
  last month         1.00  2026-10, 31 days
  median             1.00  of 1 month
  last days          1.03  2026-10-02 to 2026-10-31, 30 days
  ─────────────────────────────────────────────────────────────────────────────────
  low                1.00  the smallest of these, for each account, service and SKU
  high               1.03  the largest

-- $ crd plan far.crd --charges bill.csv --forecast --as-of 2026-11-05 | sed -n '/^Forecast/,/^Conservation/p' --
Forecast
  from 2026-11-01 on, if charges go on as they were
  eligible charges  a day
  last month         1.00  2026-10, 31 days
  median             1.00  of 1 month
  last days          1.03  2026-10-02 to 2026-10-31, 30 days
  ─────────────────────────────────────────────────────────────────────────────────
  low                1.00  the smallest of these, for each account, service and SKU
  high               1.03  the largest

  nothing is left of the credits
  far expires on 2040-12-31, more than ten years after the charges: not forecast

              2026     2027
              10 11 12 01
  used        ###ooooooooo
  . not begun  # active  = paused  0 used up  x expired;  forecast: + active  - paused  o used up

Conservation
-- $ crd plan far.crd --charges bill.csv --forecast --as-of 2026-11-05 --format json | grep -o '"credit":"far","balance".*,{"credit":"used"' --
"credit":"far","balance":null,"a_day":null,"low":null,"high":null,"reactivation":null},{"credit":"used"
-- $ crd plan used.crd --charges bill.csv --forecast --as-of 2026-11-05 | sed -n '/^Forecast/,/^Conservation/p' --
Forecast
  from 2026-11-01 on, if charges go on as they were
  eligible charges  a day
  last month         1.00  2026-10, 31 days
  median             1.00  of 1 month
  last days          1.03  2026-10-02 to 2026-10-31, 30 days
  ─────────────────────────────────────────────────────────────────────────────────
  low                1.00  the smallest of these, for each account, service and SKU
  high               1.03  the largest

  nothing is left of the credits

              2026     2027
              10 11 12 01
  used        ###ooooooooo
  . not begun  # active  = paused  0 used up  x expired;  forecast: + active  - paused  o used up

Conservation
-- $ crd plan over.crd --charges bill.csv --forecast --as-of 2026-11-05 | sed -n '/^Forecast/,/^Conservation/p' --
Forecast
  from 2026-11-01 on, if charges go on as they were
  eligible charges  a day
  last month         1.00  2026-10, 31 days
  median             1.00  of 1 month
  last days          1.03  2026-10-02 to 2026-10-31, 30 days
  ─────────────────────────────────────────────────────────────────────────────────
  low                1.00  the smallest of these, for each account, service and SKU
  high               1.03  the largest

  nothing is left of the credits

              2026
              10
  over        xxx
  . not begun  # active  = paused  0 used up  x expired;  forecast: + active  - paused  o used up

Guards
  holds    nothing more will be lost: over

Conservation
-- $ crd plan over.crd --charges bill.csv --forecast --as-of 2026-11-05 --format json | grep -o '"credit":"over","balance".*"high"' --
"credit":"over","balance":"0.00","a_day":{"last_month":"1.00","median":"1.00","last_days":"1.033333333333333333"},"low":{"a_day":"1.00","applied":"0.00","forfeited":"0.00","exhausted_on":null,"timeline":[{"status":"pending","from":null,"until":"2026-01-01"},{"status":"active","from":"2026-01-01","until":"2026-09-16"},{"status":"expired","from":"2026-09-16","until":null}],"arithmetic":[]},"high"
