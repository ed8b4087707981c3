The forecast as JSON: rates, both courses with their arithmetic, and what becomes of the pause.

-- policy.crd --
account lab = 444455556666
credit poc {
  amount 100.00 USD
  starts 2026-10-01 expires 2026-12-31
  owner lab
  pause from 2026-10-01 until 2026-12-20
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonEC2,Usage,62.00,USD,2026-10-05
-- $ crd plan policy.crd --charges bill.csv --forecast --as-of 2026-10-31 --format json | grep -o '"forecast":.*' --
"forecast":{"from":"2026-11-01","to":"2026-12","rates":{"last_month":{"month":"2026-10","days":31,"a_day":"2.00"},"median":{"from":"2026-10","to":"2026-10","a_day":"2.00"},"last_days":{"from":"2026-10-02","to":"2026-10-31","a_day":"2.066666666666666667"},"low":"2.00","high":"2.066666666666666667"},"credits":[{"credit":"poc","balance":"100.00","a_day":{"last_month":"2.00","median":"2.00","last_days":"2.066666666666666667"},"low":{"a_day":"2.00","applied":"24.00","forfeited":"76.00","exhausted_on":null,"timeline":[{"status":"pending","from":null,"until":"2026-10-01"},{"status":"paused","from":"2026-10-01","until":"2026-12-20"},{"status":"active","from":"2026-12-20","until":"2027-01-01"},{"status":"expired","from":"2027-01-01","until":null}],"arithmetic":[{"month":"2026-11","days":30,"payable":"0.00","applied":"0.00","remaining":"100.00"},{"month":"2026-12","days":31,"payable":"24.00","applied":"24.00","remaining":"76.00"}]},"high":{"a_day":"2.066666666666666667","applied":"24.800000000000000004","forfeited":"75.199999999999999996","exhausted_on":null,"timeline":[{"status":"pending","from":null,"until":"2026-10-01"},{"status":"paused","from":"2026-10-01","until":"2026-12-20"},{"status":"active","from":"2026-12-20","until":"2027-01-01"},{"status":"expired","from":"2027-01-01","until":null}],"arithmetic":[{"month":"2026-11","days":30,"payable":"0.00","applied":"0.00","remaining":"100.00"},{"month":"2026-12","days":31,"payable":"24.800000000000000004","applied":"24.800000000000000004","remaining":"75.199999999999999996"}]},"reactivation":{"state":"late","from":"2026-10-01","until":"2026-12-20","last_safe":"2026-11-12","next":"2026-11-13","next_forfeits":"2.00","arithmetic":[{"month":"2026-10","days":0,"payable":"0.00","applied":"0.00","remaining":"100.00"},{"month":"2026-11","days":30,"payable":"38.00","applied":"38.00","remaining":"62.00"},{"month":"2026-12","days":31,"payable":"62.00","applied":"62.00","remaining":"0.00"}]}}]}}
-- stderr --
warning[CRD1201]: credit `poc` is re-activated too late: on 2026-12-20, when the last safe day is 2026-11-12; 76.00 USD will be left when it expires on 2026-12-31
   = note: at the low rate: it can pay 2.00 USD a day; `crd plan --forecast --full` shows the arithmetic
   = help: let the pause end on 2026-11-12 or before

1 warning
