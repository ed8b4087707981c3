A bill without rows gives an empty plan.

-- policy.crd --
account prod = 111122223333 "prod-main"
account lab  = 444455556666 "ai-lab"

category Workload {
  "Production" when account is prod
  default "Other"
}

credit activate {
  id      "8830021177"
  amount  100.00 USD
  starts  2026-10-01
  expires 2026-12-31
  owner   lab
  restrict to Workload "Other"
}

test "the lab is paid for" {
  charge 40.00 USD from lab for AmazonSageMaker in 2026-10
  expect activate applied 40.00 USD
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_sku,product_region_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
-- $ crd plan policy.crd --charges bill.csv --as-of 2026-11-20 --
Plan for policy.crd as of 2026-11-20, in USD
no charges

Charges
                        rows  cost
  eligible for credits     0  0.00
  ────────────────────────────────
  total                    0  0.00

Credits
  credit    opening  applied  remaining  forfeited  used               status
  activate   100.00     0.00     100.00       0.00  [..........]   0%  active

Timeline
  credit    status   first day   last day
  activate  pending              2026-09-30
            active   2026-10-01  2026-12-31
            expired  2027-01-01

Where the credits landed
  nowhere: no credit could pay any of these charges

Bills
  none

Conservation
  charged 0.00 = credited 0.00 + net 0.00, difference 0.00
-- $ crd plan policy.crd --charges bill.csv --format json --as-of 2026-11-20 --
{"format_version":"1.0","as_of":"2026-11-20","currency":"USD","period":{"from":null,"to":null},"charges":{"rows":0,"total":"0.00","eligible":"0.00","ineligible":[]},"credits":[{"name":"activate","id":"8830021177","opening":"100.00","applied":"0.00","remaining":"100.00","forfeited":"0.00","status":"active","exhausted_in":null,"estimated":"100.00","timeline":[{"status":"pending","from":null,"until":"2026-10-01"},{"status":"active","from":"2026-10-01","until":"2027-01-01"},{"status":"expired","from":"2027-01-01","until":null}],"pauses":[],"demand":"0.00","demand_month":null}],"history":[],"bills":[],"guards":[],"actions":[],"conservation":{"charged":"0.00","credited":"0.00","net":"0.00","difference":"0.00"},"ties":[],"leftovers":[],"reading":{"rows":0,"skipped":0,"skipped_cost":"0.00","skipped_cost_unknown":0,"rounded":0,"tag_conflicts":0,"currency_assumed":false}}
