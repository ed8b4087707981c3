--history-by makes the history finer, in every format.

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
111122223333,AmazonRDS,DB,eu-west-1,Usage,9688.00,USD,2026-10-03
444455556666,AmazonSageMaker,ML,us-east-1,Usage,60.25,USD,2026-10-05
444455556666,AmazonSageMaker,ML,us-east-1,Usage,7.0E-5,USD,2026-11-05
444455556666,AmazonS3,,,Tax,1.50,USD,2026-10-31
-- $ crd plan policy.crd --charges bill.csv --history-by day,sku --format csv --
credit,month,account,service,sku,day,amount
activate,2026-10,444455556666,AmazonSageMaker,ML,2026-10-05,60.25
activate,2026-11,444455556666,AmazonSageMaker,ML,2026-11-05,0.00007
-- $ crd plan policy.crd --charges bill.csv --history-by sku,region,day --format json --as-of 2026-11-20 --
{"format_version":"1.0","as_of":"2026-11-20","currency":"USD","period":{"from":"2026-10","to":"2026-11"},"charges":{"rows":4,"total":"9749.75007","eligible":"9748.25007","ineligible":[{"reason":"tax","rows":1,"cost":"1.50"}]},"credits":[{"name":"activate","id":"8830021177","opening":"100.00","applied":"60.25007","remaining":"39.74993","forfeited":"0.00","status":"active","exhausted_in":null,"estimated":"39.74993","timeline":[{"status":"pending","from":null,"until":"2026-10-01"},{"status":"active","from":"2026-10-01","until":"2027-01-01"},{"status":"expired","from":"2027-01-01","until":null}],"pauses":[],"demand":"1.943548387096774194","demand_month":"2026-10"}],"history":[{"credit":"activate","month":"2026-10","account":"444455556666","service":"AmazonSageMaker","amount":"60.25","sku":"ML","region":"us-east-1","day":"2026-10-05"},{"credit":"activate","month":"2026-11","account":"444455556666","service":"AmazonSageMaker","amount":"0.00007","sku":"ML","region":"us-east-1","day":"2026-11-05"}],"bills":[{"account":"111122223333","month":"2026-10","charged":"9688.00","credited":"0.00","net":"9688.00"},{"account":"444455556666","month":"2026-10","charged":"61.75","credited":"60.25","net":"1.50"},{"account":"444455556666","month":"2026-11","charged":"0.00007","credited":"0.00007","net":"0.00"}],"guards":[],"actions":[],"conservation":{"charged":"9749.75007","credited":"60.25007","net":"9689.50","difference":"0.00"},"ties":[],"leftovers":[],"reading":{"rows":4,"skipped":0,"skipped_cost":"0.00","skipped_cost_unknown":0,"rounded":0,"tag_conflicts":0,"currency_assumed":false}}
-- $ crd plan policy.crd --charges bill.csv --history-by region --as-of 2026-11-20 | sed -n '/landed/,/Bills/p' --
Where the credits landed
  credit    month    account           service          region     amount
  activate  2026-10  444455556666 lab  AmazonSageMaker  us-east-1   60.25
            2026-11  444455556666 lab  AmazonSageMaker  us-east-1   <0.01

Bills
