Control characters of a bill or a policy cannot drive the terminal.

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
111122223333,Amazon[31mRDS,DB,eu-west-1,Usage,9688.00,USD,2026-10-03
444455556666,AmazonSageMaker,ML,us-east-1,Usage,60.25,USD,2026-10-05
444455556666,AmazonSageMaker,ML,us-east-1,Usage,7.0E-5,USD,2026-11-05
444455556666,AmazonS3,,,Tax,1.50,USD,2026-10-31
-- $ crd eval policy.crd --charges bill.csv --by service --as-of 2026-11-20 --
Charges under policy.crd as of 2026-11-20, in USD

  service          rows      cost
  Amazon?[31mRDS      1  9,688.00
  AmazonSageMaker     2     60.25
  AmazonS3            1      1.50
  ───────────────────────────────
  total               4  9,749.75

exactly 9,749.75007 USD in 4 rows
