What differs is shown by service, by row and as leaks; an owner without a credit in the policy is named; the tolerance can
be another one.

-- policy.crd --
account prod = 111122223333
account lab  = 444455556666

category Workload {
  "Production" when account is prod
  default "Research"
}

credit research {
  id      "8830021177"
  amount  100.00 USD
  starts  2026-01-01
  expires 2026-12-31
  owner   lab
  restrict to Workload "Research"
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_sku,line_item_usage_type,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date,line_item_line_item_description
111122223333,AmazonRDS,DB1,InstanceUsage:db.m5,Usage,40.00,USD,2026-10-03,per hour
444455556666,AmazonSageMaker,ML1,ml.p4d,Usage,12.00,USD,2026-10-03,per hour
444455556666,AmazonSageMaker,ML1,ml.p4d,Usage,13.00,USD,2026-10-04,per hour
111122223333,AmazonRDS,DB1,InstanceUsage:db.m5,Credit,-30.00,USD,2026-10-03,"Research Credits, credit from account: 444455556666"
444455556666,AmazonSageMaker,ML1,ml.p4d,Credit,-12.004,USD,2026-10-03,Research Credits
111122223333,AmazonRDS,DB1,InstanceUsage:db.m5,Credit,-1.00,USD,2026-10-03,"Gift, credit from account: 777788889999"
-- $ crd backtest policy.crd --charges bill.csv --as-of 2026-11-20 --
Backtest of policy.crd on bill.csv, 2026-10, in USD

Credit rows
  0 of 3 Credit rows matched, in 4 comparisons
  simulated 25.00, AWS 43.004, difference -18.004
  1 comparison with another amount
  1 comparison simulated, without a Credit row
  2 comparisons with Credit rows, not simulated

Credits
  credit                described as      simulated     AWS  difference
  research              Research Credits      25.00  42.004     -17.004  different
  none of 777788889999  Gift                   0.00    1.00       -1.00  different

Differences by month, account and service
  credit            month    account       service          simulated     AWS  difference
  research          2026-10  111122223333  AmazonRDS             0.00   30.00      -30.00  extra
  research          2026-10  444455556666  AmazonSageMaker      25.00  12.004      12.996  different
  none of 7777888…  2026-10  111122223333  AmazonRDS             0.00    1.00       -1.00  extra

Comparisons that differ
  day or month  account       usage type or SKU    simulated     AWS  difference
  2026-10-03    111122223333  InstanceUsage:db.m5       0.00   30.00      -30.00  extra
  2026-10-03    444455556666  ml.p4d                   12.00  12.004      -0.004  different
  2026-10-04    444455556666  ml.p4d                   13.00    0.00       13.00  missing
  2026-10-03    111122223333  InstanceUsage:db.m5       0.00    1.00       -1.00  extra

Leaks: what AWS paid although the restriction would forbid it
  credit    month    account       service    sku  restricted to        amount
  research  2026-10  111122223333  AmazonRDS  DB1  Workload "Research"   30.00
  ────────────────────────────────────────────────────────────────────────────
  total                                                                  30.00
-- status 1 --
-- $ crd backtest policy.crd --charges bill.csv --as-of 2026-11-20 --tolerance 0.01 | sed -n 3,9p --
Credit rows
  1 of 3 Credit rows matched, in 4 comparisons
  simulated 25.00, AWS 43.004, difference -18.004
  within the tolerance: 1 comparison off by at most 0.004, -0.004 in all
  1 comparison simulated, without a Credit row
  2 comparisons with Credit rows, not simulated

-- $ crd backtest policy.crd --charges bill.csv --as-of 2026-11-20 --format json --
{"format_version":"1.0","as_of":"2026-11-20","currency":"USD","period":{"from":"2026-10","to":"2026-10"},"ok":false,"credit_rows":{"rows":3,"matched":0,"comparisons":4,"partly_paid":0,"exact":0,"rounded":0,"different":1,"missing":1,"extra":2,"simulated":"25.00","actual":"43.004","difference":"-18.004","rounding":{"sum":"0.00","largest":"0.00"}},"credits":[{"name":"research","credits":["research"],"owner":"444455556666","descriptions":["Research Credits"],"rows":2,"simulated":"25.00","actual":"42.004","difference":"-17.004","tolerance":"0.00000003","match":"different"},{"name":"none of 777788889999","credits":[],"owner":"777788889999","descriptions":["Gift"],"rows":1,"simulated":"0.00","actual":"1.00","difference":"-1.00","tolerance":"0.00000001","match":"different"}],"errors":[{"credit":"research","month":"2026-10","account":"111122223333","service":"AmazonRDS","rows":1,"simulated":"0.00","actual":"30.00","difference":"-30.00","tolerance":"0.00000001","match":"extra"},{"credit":"research","month":"2026-10","account":"444455556666","service":"AmazonSageMaker","rows":1,"simulated":"25.00","actual":"12.004","difference":"12.996","tolerance":"0.00000002","match":"different"},{"credit":"none of 777788889999","month":"2026-10","account":"111122223333","service":"AmazonRDS","rows":1,"simulated":"0.00","actual":"1.00","difference":"-1.00","tolerance":"0.00000001","match":"extra"}],"comparisons":[{"credit":"research","month":"2026-10","account":"111122223333","service":"AmazonRDS","sku":"DB1","partly_paid":false,"usage_type":"InstanceUsage:db.m5","day":"2026-10-03","rows":1,"simulated":"0.00","actual":"30.00","difference":"-30.00","tolerance":"0.00000001","match":"extra"},{"credit":"research","month":"2026-10","account":"444455556666","service":"AmazonSageMaker","sku":"ML1","partly_paid":false,"usage_type":"ml.p4d","day":"2026-10-03","rows":1,"simulated":"12.00","actual":"12.004","difference":"-0.004","tolerance":"0.00000001","match":"different"},{"credit":"research","month":"2026-10","account":"444455556666","service":"AmazonSageMaker","sku":"ML1","partly_paid":false,"usage_type":"ml.p4d","day":"2026-10-04","rows":0,"simulated":"13.00","actual":"0.00","difference":"13.00","tolerance":"0.00000001","match":"missing"},{"credit":"none of 777788889999","month":"2026-10","account":"111122223333","service":"AmazonRDS","sku":"DB1","partly_paid":false,"usage_type":"InstanceUsage:db.m5","day":"2026-10-03","rows":1,"simulated":"0.00","actual":"1.00","difference":"-1.00","tolerance":"0.00000001","match":"extra"}],"leaked":"30.00","leaks":[{"credit":"research","month":"2026-10","account":"111122223333","service":"AmazonRDS","sku":"DB1","category":"Workload","restricted_to":"Research","amount":"30.00"}],"reading":{"rows":6,"skipped":0,"skipped_cost":"0.00","skipped_cost_unknown":0,"rounded":0,"tag_conflicts":0,"currency_assumed":false}}
-- status 1 --
-- $ crd backtest policy.crd --charges bill.csv --as-of 2026-11-20 --format csv --
credit,month,account,service,sku,usage_type,day,rows,simulated,actual,difference,match
research,2026-10,111122223333,AmazonRDS,DB1,InstanceUsage:db.m5,2026-10-03,1,0.00,30.00,-30.00,extra
research,2026-10,444455556666,AmazonSageMaker,ML1,ml.p4d,2026-10-03,1,12.00,12.004,-0.004,different
research,2026-10,444455556666,AmazonSageMaker,ML1,ml.p4d,2026-10-04,0,13.00,0.00,13.00,missing
none of 777788889999,2026-10,111122223333,AmazonRDS,DB1,InstanceUsage:db.m5,2026-10-03,1,0.00,1.00,-1.00,extra
-- status 1 --
