A charge that carries no account name has the display name of its account; one that carries a name keeps it.

-- policy.crd --
account prod = 111122223333 "prod-main"
account lab  = 444455556666

category Workload {
  "Production" when account.name starts with "prod-"
}
-- legacy.csv --
lineItem/UsageAccountId,lineItem/ProductCode,lineItem/LineItemType,lineItem/UnblendedCost,lineItem/CurrencyCode,lineItem/UsageStartDate
111122223333,AmazonRDS,Usage,1.00,USD,2026-10-03
444455556666,AmazonRDS,Usage,2.00,USD,2026-10-03
-- named.csv --
line_item_usage_account_id,line_item_usage_account_name,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
111122223333,renamed,AmazonRDS,Usage,4.00,USD,2026-10-03
111122223333,,AmazonRDS,Usage,8.00,USD,2026-10-03
-- $ crd eval policy.crd --charges legacy.csv named.csv --by account.name,Workload --format csv --
account.name,Workload,rows,cost
,,1,2.00
prod-main,Production,2,9.00
renamed,,1,4.00
