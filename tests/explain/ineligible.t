Why no credit can pay a charge, whatever the credits.

-- policy.crd --
account lab = 111111111111
credit k { amount 10 USD starts 2026-01-01 expires 2026-12-31 owner lab }
-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_product_name,bill_billing_entity,product_sku,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date,resource_tags_user_team,resource_tags_user_env
111111111111,AmazonS3,,,,Credit,-1.00,USD,2026-05-12,,
111111111111,AmazonS3,,,,Tax,1.00,USD,2026-05-12,,
111111111111,AmazonS3,,,,Refund,-1.00,USD,2026-05-12,,
111111111111,AmazonS3,,,,Fee,1.00,USD,2026-05-12,,
111111111111,AmazonS3,,,,Unheard,1.00,USD,2026-05-12,,
111111111111,Thing,,AWS Marketplace,,Usage,1.00,USD,2026-05-12,,
111111111111,AmazonRegistrar,,,,Usage,1.00,USD,2026-05-12,,
-- $ for n in 1 2 3 4 5 6 7; do crd explain policy.crd --charges bill.csv --row $n --as-of 2026-08-01 | grep 'not eligible'; done --
  not eligible for credits: credit
  not eligible for credits: tax
  not eligible for credits: refund
  not eligible for credits: fee
  not eligible for credits: other type
  not eligible for credits: marketplace
  not eligible for credits: excluded service
