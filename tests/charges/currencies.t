Several currencies in one run are an error that names the places of all of them, also when they are in different files.

-- policy.crd --
account prod = 111122223333
-- june.csv --
line_item_usage_account_id,line_item_product_code,line_item_unblended_cost,line_item_usage_start_date,line_item_line_item_type,line_item_currency_code
111122223333,AmazonEC2,1.50,2026-06-01,Usage,USD
-- july.csv --
line_item_usage_account_id,line_item_product_code,line_item_unblended_cost,line_item_usage_start_date,line_item_line_item_type,line_item_currency_code
111122223333,AmazonEC2,1.50,2026-07-01,Usage,USD
111122223333,AmazonEC2,1.40,2026-07-02,Usage,EUR
-- $ crd eval policy.crd --charges june.csv --charges july.csv --
-- stderr --
error[CRD0717]: the charges are in `EUR`, those before in `USD` (june.csv:2:46)
  --> july.csv:3:46
   = help: read the charges of each currency in a run of their own

1 error
-- status 2 --
-- many.csv --
line_item_usage_account_id,line_item_product_code,line_item_unblended_cost,line_item_usage_start_date,line_item_line_item_type,line_item_currency_code
111122223333,AmazonEC2,1.50,2026-07-01,Usage,USD
111122223333,AmazonEC2,1.40,2026-07-02,Usage,EUR
111122223333,AmazonEC2,1.40,2026-07-02,Usage,EUR
111122223333,AmazonEC2
111122223333,AmazonEC2,1.30,2026-07-03,Usage,GBP
111122223333,AmazonEC2,1.20,2026-07-04,Usage,USD
111122223333,AmazonEC2,9,2026-07-05,Usage,CNY
-- $ crd eval policy.crd --charges many.csv --on-error skip --
-- stderr --
error[CRD0717]: the charges are in `EUR`, those before in `USD` (many.csv:2:46)
  --> many.csv:3:46
   = note: and in `GBP` (many.csv:6:46)
   = note: and in `CNY` (many.csv:8:43)
   = help: read the charges of each currency in a run of their own

1 error
-- status 2 --
-- many.jsonl --
{"line_item_usage_account_id":"1","line_item_product_code":"S3","line_item_unblended_cost":1,"line_item_usage_start_date":"2026-10-01","line_item_line_item_type":"Usage","line_item_currency_code":"USD"}
{"line_item_usage_account_id":"1","line_item_product_code":"S3","line_item_unblended_cost":1,"line_item_usage_start_date":"2026-10-01","line_item_line_item_type":"Usage","line_item_currency_code":"EUR"}
{"line_item_usage_account_id":["1"],"line_item_product_code":"S3","line_item_unblended_cost":1,"line_item_usage_start_date":"2026-10-01","line_item_line_item_type":"Usage","line_item_currency_code":"GBP"}
-- $ crd eval policy.crd --charges many.jsonl --
-- stderr --
error[CRD0717]: the charges are in `EUR`, those before in `USD` (many.jsonl:1:197)
  --> many.jsonl:2:197
   = note: and in `GBP` (many.jsonl:3:199)
   = help: read the charges of each currency in a run of their own

1 error
-- status 2 --
