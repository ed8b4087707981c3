Most of the money that a rule is written for goes to an earlier one.

-- finds.crd --
category Part {
  "Europe" when region starts with "eu-"
  "Servers" when service is AmazonEC2
  default "Other"
}
-- fine.crd --
category Part {
  "Servers in Europe" when region starts with "eu-" and service is AmazonEC2
  "Servers" when service is AmazonEC2
  default "Other"
}
-- charges.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_usage_start_date,line_item_unblended_cost,line_item_currency_code,product_region_code
111122223333,AmazonEC2,Usage,2026-07-01,6000.00,USD,eu-west-1
111122223333,AmazonEC2,Usage,2026-07-02,3688.00,USD,eu-west-1
111122223333,AmazonEC2,Usage,2026-07-03,2072.00,USD,us-east-1
111122223333,AmazonS3,Usage,2026-07-03,10.00,USD,eu-west-1
-- $ crd lint finds.crd --charges charges.csv --as-of 2026-08-01 --
-- stderr --
warning[CRD0304]: 82.4 % of what the rule for "Servers" is written for goes to the rule for "Europe" in line 2: 9,688.00 of 11,760.00 USD
 --> finds.crd:3:3
  |
2 |   "Europe" when region starts with "eu-"
  |   -------------------------------------- takes it
3 |   "Servers" when service is AmazonEC2
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = note: in rows: 2 of 3
  = witness: account is "111122223333", account.name is absent, service is "AmazonEC2", credit_service is "AmazonEC2", charge_type is "Usage", region is "eu-west-1" (charges.csv:2, the first of 2 rows, 9,688.00 USD)
  = help: put it first, or exclude its charges from the other with `unless`

1 warning
-- status 1 --
-- $ crd lint fine.crd --charges charges.csv --as-of 2026-08-01 --
