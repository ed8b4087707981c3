A pattern that no shell has expanded means the paths that match it, and a file with such a name means itself.

-- policy.crd --
account lab = 444455556666
-- bills/july.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonEC2,Usage,1.00,USD,2026-07-03
-- bills/june.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonEC2,Usage,20.00,USD,2026-06-03
-- bills/deep/may.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonEC2,Usage,300.00,USD,2026-05-03
-- other/[june].csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonEC2,Usage,4000.00,USD,2026-06-03
-- $ crd eval policy.crd --charges 'bills/ju*.csv' --by month --format csv --
month,rows,cost
2026-06,1,20.00
2026-07,1,1.00
-- $ crd eval policy.crd --charges 'bills/*' --by month --format csv --
month,rows,cost
2026-05,1,300.00
2026-06,1,20.00
2026-07,1,1.00
-- $ crd eval policy.crd --charges 'bills/ju?e.csv' 'other/[june].csv' --by month --format csv --
month,rows,cost
2026-06,2,4020.00
-- $ crd eval policy.crd --charges 'bills/*.gz' --
-- stderr --
error[CRD0001]: cannot read bills/*.gz: no file matches the pattern

1 error
-- status 2 --
