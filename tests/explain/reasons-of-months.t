Under `pause month_end` a pause counts for the whole month, under `validity day` validity ends inside it.

-- policy.crd --
account lab = 111111111111
settlement { pause month_end validity day }
credit late   { amount 10 USD starts 2026-05-20 expires 2026-12-31 owner lab }
credit early  { amount 10 USD starts 2026-01-01 expires 2026-05-10 owner lab }
credit later  { amount 10 USD starts 2026-01-01 expires 2026-12-31 owner lab pause from 2026-05-25 until 2026-06-01 }
-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_product_name,bill_billing_entity,product_sku,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date,resource_tags_user_team,resource_tags_user_env
111111111111,AmazonS3,,,STORE,Usage,30.00,USD,2026-05-12,,
-- $ crd explain policy.crd --charges bill.csv --row 1 --as-of 2026-08-01 | sed -n '/^Credits/,$p' --
Credits
  early paid nothing:
       its last day was 2026-05-10
  later paid nothing:
       it is paused from 2026-05-25 until 2026-06-01, and under `pause month_end` 2026-05-31 counts
       for the month
  late paid nothing:
       it starts on 2026-05-20
  30.00 = paid 0.00 + left on the bill 30.00
