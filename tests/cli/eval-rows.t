--rows shows each charge in the order of the files.

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
-- $ crd eval policy.crd --charges bill.csv --rows --as-of 2026-11-20 --
Charges under policy.crd as of 2026-11-20, in USD

  file      row  Workload        cost
  bill.csv    1  Production  9,688.00
  bill.csv    2  Other          60.25
  bill.csv    3  Other          <0.01
  bill.csv    4  Other           1.50

exactly 9,749.75007 USD in 4 rows
-- $ crd eval policy.crd --charges bill.csv --rows --by account,region --format csv --
file,row,line,account,region,cost
bill.csv,1,2,111122223333,eu-west-1,9688.00
bill.csv,2,3,444455556666,us-east-1,60.25
bill.csv,3,4,444455556666,us-east-1,0.00007
bill.csv,4,5,444455556666,,1.50
-- $ crd eval policy.crd --charges bill.csv --rows --by Workload,day --format json --as-of 2026-11-20 --
{"format_version":"1.0","currency":"USD","charges":[{"file":"bill.csv","row":1,"line":2,"key":{"Workload":"Production","day":"2026-10-03"},"cost":"9688.00"},{"file":"bill.csv","row":2,"line":3,"key":{"Workload":"Other","day":"2026-10-05"},"cost":"60.25"},{"file":"bill.csv","row":3,"line":4,"key":{"Workload":"Other","day":"2026-11-05"},"cost":"0.00007"},{"file":"bill.csv","row":4,"line":5,"key":{"Workload":"Other","day":"2026-10-31"},"cost":"1.50"}],"rows":4,"total":"9749.75007","as_of":"2026-11-20","where":null,"include":"all","reading":{"rows":4,"skipped":0,"skipped_cost":"0.00","skipped_cost_unknown":0,"rounded":0,"tag_conflicts":0,"currency_assumed":false}}
