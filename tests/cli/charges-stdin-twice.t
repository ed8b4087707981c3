A bill that is also standard input would be counted twice: an error, in either order and for a pipe, too.

-- policy.crd --
account prod = 111122223333 "prod-main"
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
111122223333,AmazonRDS,Usage,10.00,USD,2026-10-03
-- other.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
111122223333,AmazonRDS,Usage,7.00,USD,2026-10-03
-- $ crd eval policy.crd --charges bill.csv - <bill.csv --
-- stderr --
error[CRD0050]: - is given twice and would be counted twice
   = help: name each file once

1 error
-- status 2 --
-- $ crd eval policy.crd --charges - bill.csv <bill.csv --
-- stderr --
error[CRD0050]: bill.csv is given twice and would be counted twice
   = help: name each file once

1 error
-- status 2 --
-- $ crd eval policy.crd --charges /dev/stdin - <bill.csv --
-- stderr --
error[CRD0050]: - is given twice and would be counted twice
   = help: name each file once

1 error
-- status 2 --
-- $ cat bill.csv | crd eval policy.crd --charges - /dev/stdin --
-- stderr --
error[CRD0050]: /dev/stdin is given twice and would be counted twice
   = help: name each file once

1 error
-- status 2 --
-- $ crd eval policy.crd --charges bill.csv - --by account --format csv <other.csv --
account,rows,cost
111122223333,2,17.00
