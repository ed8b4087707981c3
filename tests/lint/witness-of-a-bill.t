With charges the witness is the first row that shows the finding, and what all such rows cost. Names that only the bill has
count too.

-- policy.crd --
category Stage {
  "Production" when account.name contains "prod"
  "Test" when account.name contains "nonprod"
  "Lab" when account.name starts with "lab-"
  default "Other"
}
category Team {
  "Shop" when account.name contains "prod"
  default "Other"
}
-- charges.csv --
line_item_usage_account_id,line_item_usage_account_name,line_item_product_code,line_item_line_item_type,line_item_usage_start_date,line_item_unblended_cost,line_item_currency_code
111122223333,shop-prod,AmazonEC2,Usage,2026-07-01,70.00,USD
444455556666,shop-nonprod,AmazonEC2,Usage,2026-07-01,20.00,USD
444455556666,shop-nonprod,AmazonS3,Usage,2026-07-02,1.50,USD
777788889999,lab-1,AmazonEC2,Usage,2026-07-01,3.00,USD
-- $ crd lint policy.crd --charges charges.csv --as-of 2026-08-01 --
-- stderr --
warning[CRD0302]: every charge that meets the rule for "Test" goes to the rule for "Production" in line 2
 --> policy.crd:3:3
  |
2 |   "Production" when account.name contains "prod"
  |   ---------------------------------------------- takes them all
3 |   "Test" when account.name contains "nonprod"
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = note: whatever has "nonprod" in it has "prod" in it
  = witness: account is "444455556666", account.name is "shop-nonprod", service is "AmazonEC2", credit_service is "AmazonEC2", charge_type is "Usage" (charges.csv:3, the first of 2 rows, 21.50 USD)
  = help: put it before what takes its charges, or remove it

warning[CRD0310]: "prod" is also found in "shop-nonprod"
 --> policy.crd:8:15
  |
8 |   "Shop" when account.name contains "prod"
  |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = note: charges of that account go to the rule for "Shop"
  = witness: account is "444455556666", account.name is "shop-nonprod", service is "AmazonEC2", credit_service is "AmazonEC2", charge_type is "Usage" (charges.csv:3, the first of 2 rows, 21.50 USD)
  = help: ask for the whole name, or exclude the others with `unless`

2 warnings
-- status 1 --
-- values.crd --
category Kind {
  "Test" when service is AmazonEC2 and region is absent
  "Usage" when service in [AmazonEC2, AmazonS3] and charge_type is "Usage" and region is absent
  default "Other"
}
-- kinds.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_usage_start_date,line_item_unblended_cost,line_item_currency_code
111122223333,AmazonEC2,Tax,2026-07-01,7.00,USD
111122223333,AmazonEC2,Usage,2026-07-01,20.00,USD
111122223333,AmazonS3,Usage,2026-07-02,30.00,USD
-- $ crd lint values.crd --charges kinds.csv --as-of 2026-08-01 --
-- stderr --
warning[CRD0305]: "AmazonEC2" never counts for the rule for "Usage": the charges go to the rule for "Test" in line 2
 --> values.crd:3:27
  |
2 |   "Test" when service is AmazonEC2 and region is absent
  |   ----------------------------------------------------- takes them
3 |   "Usage" when service in [AmazonEC2, AmazonS3] and charge_type is "Usage" and region is absent
  |                           ^^^^^^^^^^^^^^^^^^^^^
  = witness: account is "111122223333", account.name is absent, service is "AmazonEC2", credit_service is "AmazonEC2", charge_type is "Usage", region is absent (kinds.csv:3, 1 row, 20.00 USD)
  = help: take it out of one of the rules, or put this rule first

1 warning
-- status 1 --
