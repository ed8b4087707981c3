A row that cannot be read stops the job; --on-error skip lists, counts and prices what it leaves out.

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
-- $ crd plan policy.crd --charges broken.csv --
-- stderr --
error[CRD0713]: `line_item_unblended_cost` is no number: `a lot`
  --> broken.csv:6:44
   = help: an amount is written 12.5 or 1.25e1

1 error
-- status 2 --
-- $ crd eval policy.crd --charges broken.csv --on-error skip --as-of 2026-11-20 --
Charges under policy.crd as of 2026-11-20, in USD

  Workload    rows      cost
  Production     1  9,688.00
  Other          3     61.75
  ──────────────────────────
  total          4  9,749.75

exactly 9,749.75007 USD in 4 rows
note: 2 rows could not be read and were left out: 3.25 USD, and 1 of unknown cost
-- stderr --
warning[CRD0713]: `line_item_unblended_cost` is no number: `a lot`
  --> broken.csv:6:44
   = note: the row is left out
   = help: an amount is written 12.5 or 1.25e1

warning[CRD0714]: `line_item_usage_start_date` is no date: `soon`
  --> broken.csv:7:53
   = note: the row is left out
   = help: a date is written 2026-07-01, 2026-07-01T00:00:00Z or 2026-07-01 00:00:00

2 warnings
-- $ crd eval policy.crd --charges broken.csv --on-error skip --format json --as-of 2026-11-20 --
{"format_version":"1.0","currency":"USD","rows":4,"total":"9749.75007","groups":[{"key":{"Workload":"Other"},"rows":3,"cost":"61.75007"},{"key":{"Workload":"Production"},"rows":1,"cost":"9688.00"}],"as_of":"2026-11-20","where":null,"include":"all","reading":{"rows":4,"skipped":2,"skipped_cost":"3.25","skipped_cost_unknown":1,"rounded":0,"tag_conflicts":0,"currency_assumed":false}}
-- stderr --
warning[CRD0713]: `line_item_unblended_cost` is no number: `a lot`
  --> broken.csv:6:44
   = note: the row is left out
   = help: an amount is written 12.5 or 1.25e1

warning[CRD0714]: `line_item_usage_start_date` is no date: `soon`
  --> broken.csv:7:53
   = note: the row is left out
   = help: a date is written 2026-07-01, 2026-07-01T00:00:00Z or 2026-07-01 00:00:00

2 warnings
-- $ crd eval policy.crd --charges broken.csv --on-error skip --format csv --
Workload,rows,cost
Other,3,61.75007
Production,1,9688.00
-- stderr --
warning[CRD0713]: `line_item_unblended_cost` is no number: `a lot`
  --> broken.csv:6:44
   = note: the row is left out
   = help: an amount is written 12.5 or 1.25e1

warning[CRD0714]: `line_item_usage_start_date` is no date: `soon`
  --> broken.csv:7:53
   = note: the row is left out
   = help: a date is written 2026-07-01, 2026-07-01T00:00:00Z or 2026-07-01 00:00:00

2 warnings
note: 2 rows could not be read and were left out: 3.25 USD, and 1 of unknown cost
