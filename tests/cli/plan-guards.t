A broken guard of severity error is exit 1; a warning is not.

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

guard "every credit is used up" {
  for each credit
  require remaining is 0 USD
}

guard "every credit is routed" {
  for each credit
  require restricted
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_sku,product_region_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
111122223333,AmazonRDS,DB,eu-west-1,Usage,9688.00,USD,2026-10-03
444455556666,AmazonSageMaker,ML,us-east-1,Usage,60.25,USD,2026-10-05
444455556666,AmazonSageMaker,ML,us-east-1,Usage,7.0E-5,USD,2026-11-05
444455556666,AmazonS3,,,Tax,1.50,USD,2026-10-31
-- $ crd plan policy.crd --charges bill.csv --as-of 2026-11-20 | sed -n '/^Guards/,/^$/p' --
Guards
  holds    every credit is routed: activate
  BROKEN   every credit is used up: activate
           remaining is 39.74993 USD (policy.crd:23:1)

-- $ crd plan policy.crd --charges bill.csv --format csv --as-of 2026-11-20 --
credit,month,account,service,amount
activate,2026-10,444455556666,AmazonSageMaker,60.25
activate,2026-11,444455556666,AmazonSageMaker,0.00007
-- stderr --
Guards
  BROKEN   every credit is used up: activate
           remaining is 39.74993 USD (policy.crd:23:1)
-- status 1 --
-- $ sed -i 's/is 0 USD/is 0 USD severity warning/' policy.crd; crd plan policy.crd --charges bill.csv --format csv --as-of 2026-11-20 --
credit,month,account,service,amount
activate,2026-10,444455556666,AmazonSageMaker,60.25
activate,2026-11,444455556666,AmazonSageMaker,0.00007
-- stderr --
Guards
  warning  every credit is used up: activate
           remaining is 39.74993 USD (policy.crd:23:1)
