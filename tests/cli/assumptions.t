What a bill lacks is assumed only when it is said: the charge type on request, the currency with a note.

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
line_item_usage_account_id,line_item_product_code,product_sku,product_region_code,line_item_unblended_cost,line_item_usage_start_date
111122223333,AmazonRDS,DB,eu-west-1,9688.00,2026-10-03
444455556666,AmazonSageMaker,ML,us-east-1,60.25,2026-10-05
444455556666,AmazonSageMaker,ML,us-east-1,7.0E-5,2026-11-05
444455556666,AmazonS3,,,1.50,2026-10-31
-- $ crd eval policy.crd --charges bill.csv --
-- stderr --
error[CRD0706]: the bill does not say what kind of charges it has: it looks like CUR 2.0, but has no column `line_item_line_item_type`
  --> bill.csv:1:1
   = help: include the column in the export, or say what all charges are: `--assume-type Usage`

1 error
-- status 2 --
-- $ crd eval policy.crd --charges bill.csv --assume-type Usage --as-of 2026-11-20 --
Charges under policy.crd as of 2026-11-20, in USD

  Workload    rows      cost
  Production     1  9,688.00
  Other          3     61.75
  ──────────────────────────
  total          4  9,749.75

exactly 9,749.75007 USD in 4 rows
note: charges that name no currency are taken as USD
-- $ crd eval policy.crd --charges bill.csv --assume-type Usage --format csv --
Workload,rows,cost
Other,3,61.75007
Production,1,9688.00
-- stderr --
note: charges that name no currency are taken as USD
-- $ crd eval policy.crd --charges bill.csv --assume-type Usage --format json --as-of 2026-11-20 --
{"format_version":"1.0","currency":"USD","rows":4,"total":"9749.75007","groups":[{"key":{"Workload":"Other"},"rows":3,"cost":"61.75007"},{"key":{"Workload":"Production"},"rows":1,"cost":"9688.00"}],"as_of":"2026-11-20","where":null,"include":"all","reading":{"rows":4,"skipped":0,"skipped_cost":"0.00","skipped_cost_unknown":0,"rounded":0,"tag_conflicts":0,"currency_assumed":true}}
-- $ crd eval policy.crd --charges bill.csv --assume-type usage --format csv --
Workload,rows,cost
Other,3,61.75007
Production,1,9688.00
-- stderr --
warning[CRD0410]: no known charge type is called `usage`
  --> --assume-type
   = help: did you mean `Usage`?

1 warning
note: charges that name no currency are taken as USD
