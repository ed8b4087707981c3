When nothing passes the filter, the result is empty and still whole.

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
-- header.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
-- $ crd eval policy.crd --charges bill.csv --where 'region is "mars"' --format json --as-of 2026-11-20 --
{"format_version":"1.0","currency":"USD","rows":0,"total":"0.00","groups":[],"as_of":"2026-11-20","where":"region is \"mars\"","include":"all","reading":{"rows":4,"skipped":0,"skipped_cost":"0.00","skipped_cost_unknown":0,"rounded":0,"tag_conflicts":0,"currency_assumed":false}}
-- $ crd eval policy.crd --charges bill.csv --where 'region is "mars"' --rows --format json --as-of 2026-11-20 --
{"format_version":"1.0","currency":"USD","charges":[],"rows":0,"total":"0.00","as_of":"2026-11-20","where":"region is \"mars\"","include":"all","reading":{"rows":4,"skipped":0,"skipped_cost":"0.00","skipped_cost_unknown":0,"rounded":0,"tag_conflicts":0,"currency_assumed":false}}
-- $ crd eval policy.crd --charges bill.csv --where 'region is "mars"' --as-of 2026-11-20 --
Charges under policy.crd as of 2026-11-20, in USD, where region is "mars"

  Workload  rows  cost
  ────────────────────
  total        0  0.00

exactly 0.00 USD in 0 rows
-- $ crd eval policy.crd --charges header.csv --as-of 2026-11-20 --
Charges under policy.crd as of 2026-11-20

  Workload  rows  cost
  ────────────────────
  total        0  0.00

exactly 0.00 in 0 rows
-- $ crd eval policy.crd --charges header.csv --rows --as-of 2026-11-20 --
Charges under policy.crd as of 2026-11-20

  file  row  Workload  cost

exactly 0.00 in 0 rows
