Charges that name no currency are taken as USD, and what is said of that is true where others do name one.

-- policy.crd --
account prod = 111122223333 "prod-main"
-- some.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
111122223333,AmazonRDS,Usage,10.00,USD,2026-10-03
111122223333,AmazonRDS,Usage,5.00,,2026-10-04
-- two.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
111122223333,AmazonRDS,Usage,5.00,,2026-10-04
111122223333,AmazonRDS,Usage,10.00,EUR,2026-10-03
-- $ crd eval policy.crd --charges some.csv --by account --format csv --
account,rows,cost
111122223333,2,15.00
-- stderr --
note: charges that name no currency are taken as USD
-- $ crd eval policy.crd --charges two.csv --threads 1 --
-- stderr --
error[CRD0717]: the charges are in `EUR`, those before in `USD` (two.csv:2:1)
  --> two.csv:3:36
   = help: charges that name no currency are taken as USD; read those of each currency apart

1 error
-- status 2 --
