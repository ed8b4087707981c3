The plan for people.

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
-- $ crd plan policy.crd --charges bill.csv --as-of 2026-11-20 --
Plan for policy.crd as of 2026-11-20, in USD
4 rows of charges from bill.csv, 2026-10 to 2026-11

Charges
                        rows      cost
  eligible for credits     3  9,748.25
  not eligible: tax        1      1.50
  ────────────────────────────────────
  total                    4  9,749.75

Credits
  credit    opening  applied  remaining  forfeited  used               status
  activate   100.00    60.25      39.75       0.00  [######....]  60%  active

Timeline
  credit    status   first day   last day
  activate  pending              2026-09-30
            active   2026-10-01  2026-12-31
            expired  2027-01-01

Where the credits landed
  credit    month    account           service          amount
  activate  2026-10  444455556666 lab  AmazonSageMaker   60.25
            2026-11  444455556666 lab  AmazonSageMaker   <0.01

Bills
  account            month     charged  credited       net
  111122223333 prod  2026-10  9,688.00      0.00  9,688.00
  444455556666 lab   2026-10     61.75     60.25      1.50
                     2026-11     <0.01     <0.01      0.00
  ────────────────────────────────────────────────────────
  total                       9,749.75     60.25  9,689.50

Conservation
  charged 9,749.75007 = credited 60.25007 + net 9,689.50, difference 0.00
