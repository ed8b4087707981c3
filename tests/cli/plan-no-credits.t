A policy without credits still has bills.

-- policy.crd --
account prod = 111122223333
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
  the policy has none

Where the credits landed
  nowhere: no credit could pay any of these charges

Bills
  account            month     charged  credited       net
  111122223333 prod  2026-10  9,688.00      0.00  9,688.00
  444455556666       2026-10     61.75      0.00     61.75
                     2026-11     <0.01      0.00     <0.01
  ────────────────────────────────────────────────────────
  total                       9,749.75      0.00  9,749.75

Conservation
  charged 9,749.75007 = credited 0.00 + net 9,749.75007, difference 0.00
