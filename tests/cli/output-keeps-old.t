A job that cannot be done leaves the file of --output as it was.

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
-- broken.csv --
line_item_usage_account_id,line_item_product_code,product_sku,product_region_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
111122223333,AmazonRDS,DB,eu-west-1,Usage,9688.00,USD,2026-10-03
444455556666,AmazonSageMaker,ML,us-east-1,Usage,60.25,USD,2026-10-05
444455556666,AmazonSageMaker,ML,us-east-1,Usage,7.0E-5,USD,2026-11-05
444455556666,AmazonS3,,,Tax,1.50,USD,2026-10-31
444455556666,AmazonS3,DISK,us-east-1,Usage,a lot,USD,2026-10-31
444455556666,AmazonS3,DISK,us-east-1,Usage,3.25,USD,soon
-- out.json --
old
-- $ crd plan policy.crd --charges broken.csv --format json -o out.json --
-- stderr --
error[CRD0713]: `line_item_unblended_cost` is no number: `a lot`
  --> broken.csv:6:44
   = help: an amount is written 12.5 or 1.25e1

1 error
-- status 2 --
-- $ cat out.json; ls --
old
broken.csv
out.json
policy.crd
