Every field of a charge may stand in `--by`, and so may a tag, a category, the month, the day and the currency.

-- policy.crd --
category Stage {
  "Production" when tag.env is "prod"
}
-- bill.csv --
line_item_usage_account_id,line_item_usage_account_name,bill_payer_account_id,line_item_product_code,product_servicecode,product_product_name,product_sku,line_item_usage_type,line_item_operation,product_region_code,line_item_line_item_type,bill_billing_entity,line_item_legal_entity,line_item_resource_id,line_item_line_item_description,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date,bill_billing_period_start_date,resource_tags_user_env
000000000001,lab,999988887777,AmazonEC2,AWSDataTransfer,Elastic Compute,SKU1,Out-Bytes,RunInstances,eu-west-1,Usage,AWS,"Amazon Web Services, Inc.",i-1,a gigabyte,1.50,EUR,2026-10-31T23:00:00-02:00,2026-10-01,prod
-- $ crd eval policy.crd --charges bill.csv --format csv --by 'account,account.name,payer,provider,service,credit_service,product_name,sku,usage_type,operation,region,charge_type,billing_entity,seller,resource,description,currency,month,day,tag.env,Stage' --
account,account.name,payer,provider,service,credit_service,product_name,sku,usage_type,operation,region,charge_type,billing_entity,seller,resource,description,currency,month,day,tag.env,Stage,rows,cost
000000000001,lab,999988887777,AWS,AmazonEC2,AWSDataTransfer,Elastic Compute,SKU1,Out-Bytes,RunInstances,eu-west-1,Usage,AWS,"Amazon Web Services, Inc.",i-1,a gigabyte,EUR,2026-10,2026-11-01,prod,Production,1,1.50
-- $ crd eval policy.crd --charges bill.csv --format json --as-of 2026-11-20 --by currency --
{"format_version":"1.0","currency":"EUR","rows":1,"total":"1.50","groups":[{"key":{"currency":"EUR"},"rows":1,"cost":"1.50"}],"as_of":"2026-11-20","where":null,"include":"all","reading":{"rows":1,"skipped":0,"skipped_cost":"0.00","skipped_cost_unknown":0,"rounded":0,"tag_conflicts":0,"currency_assumed":false}}
-- $ crd eval policy.crd --charges bill.csv --rows --format csv --by 'currency,tag."env"' --
file,row,line,currency,"tag.""env""",cost
bill.csv,1,2,EUR,prod,1.50
