A difference in exact money: rows that get another value with the largest of them, and what a credit pays otherwise. The
policy's category has another name than AWS's.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
account management = 999988887777 "Acme Management"
account production = 111122223333 "prod-main"
account ai_lab     = 444455556666 "ai-lab"
account ai_dev     = 444455557777 "ai-dev"

category Funding "Funding source" effective 2026-07 {
  "AI Experimentation" when account is ai_lab
  default "Everything else"
}

credit activate {
  id       "8830021177"
  amount   10_000.00 USD
  balance  9_500.00 USD on 2026-10-31
  starts   2026-07-01
  expires  2027-06-30
  owner    ai_lab
  covers   [AmazonBedrock, AmazonSageMaker]
  restrict to Funding "AI Experimentation"
  remind   14 days before expiry
}
-- credits.json --
{"credits": [{"creditId": "8830021177", "accountId": "444455556666", "creditType": "Promotion",
  "initialAmount": {"currencyCode": "USD", "currencyAmount": "10000.00"},
  "remainingAmount": {"currencyCode": "USD", "currencyAmount": "9500.00"},
  "applicableProductNames": ["Amazon SageMaker", "AmazonBedrock"], "description": "AWS Activate Portfolio",
  "startDate": "2026-07-01T00:00:00+00:00", "endDate": "2027-06-30T23:59:59+00:00",
  "applicationType": "AFTER_DISCOUNTS", "creditSharingType": "COST_CATEGORY_RULE", "creditStatus": "ENABLED",
  "costCategoryArn": "arn:aws:ce::999988887777:costcategory/0f7b3a52-6c1d-4f0e-9f53-2d1f6a4b7c10",
  "ruleName": "AI Experimentation"}]}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_sku,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonSageMaker,SKU1,Usage,600.000000001,USD,2026-11-03
444455557777,AmazonSageMaker,SKU1,Usage,250.25,USD,2026-11-03
444455557777,AmazonS3,SKU2,Usage,1.00,USD,2026-11-03
111122223333,AmazonSageMaker,SKU1,Usage,75.50,USD,2026-11-04
-- $ crd drift policy.crd --credits credits.json --categories $DATA/aws-recorded/categories.json --charges bill.csv --as-of 2026-11-20 --
Drift of policy.crd as of 2026-11-20: the account is not as the policy says

Cost Categories
  Funding source: different
    a charge of 2026-11 with account "444455557777" and service "AmazonEC2" is "Everything else" in
      the policy (policy.crd:8) and "AI Experimentation" at AWS
      ($DATA/aws-recorded/categories.json:8)
    2 rows of the charges, 251.25 USD in all, get another value; the largest of them, bill.csv:3
      with 250.25, is "Everything else" in the policy and "AI Experimentation" at AWS

Credits
  activate: same
    on the charges it pays 600.000000001 USD under the policy and 850.250000001 as AWS has it; most
      of that: 0.00 to 444455557777 for AmazonSageMaker in 2026-11, and 250.25 as AWS has it
-- status 1 --
-- $ crd drift policy.crd --credits credits.json --categories $DATA/aws-recorded/categories.json --charges bill.csv --as-of 2026-11-20 --format json --
{"format_version":"1.0","as_of":"2026-11-20","ok":false,"currency":"USD","categories":[{"name":"Funding source","state":"different","same_splits":true,"witness":{"charge":{"account":"444455557777","service":"AmazonEC2"},"month":"2026-11","policy":"Everything else","aws":"AI Experimentation","policy_rule":"policy.crd:8","aws_rule":"$DATA/aws-recorded/categories.json:8"},"moved":{"rows":2,"cost":"251.25"}}],"credits":[{"name":"activate","id":"8830021177","state":"same","differences":[],"applied":{"policy":"600.000000001","aws":"850.250000001"}}],"left_out":0}
-- status 1 --
