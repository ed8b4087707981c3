With charges, what hooks answer is in the values, not in the findings: shares and witnesses leave out what would need their answer.

-- needs crd version | grep -q "^hooks Lua" --
-- hooks/h.lua --
return { none = { fields = { "service" }, call = function(charge) return charge.service ~= "AmazonS3" end } }
-- policy.crd --
hook h from "hooks/h.lua"
category Part {
  "Europe" when region starts with "eu-"
  "Servers" when service is AmazonEC2 unless call h.none
  "Storage" when service is AmazonS3
  default "Other"
}
-- charges.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_usage_start_date,line_item_unblended_cost,line_item_currency_code,product_region_code
111122223333,AmazonEC2,Usage,2026-07-01,6000.00,USD,eu-west-1
111122223333,AmazonEC2,Usage,2026-07-02,3688.00,USD,eu-west-1
111122223333,AmazonEC2,Usage,2026-07-03,2072.00,USD,us-east-1
111122223333,AmazonS3,Usage,2026-07-03,10.00,USD,eu-west-1
-- $ crd lint policy.crd --charges charges.csv --as-of 2026-08-01 --
-- stderr --
warning[CRD0304]: 100.0 % of what the rule for "Storage" is written for goes to the rule for "Europe" in line 3: 10.00 of 10.00 USD
 --> policy.crd:5:3
  |
3 |   "Europe" when region starts with "eu-"
  |   -------------------------------------- takes it
4 |   "Servers" when service is AmazonEC2 unless call h.none
5 |   "Storage" when service is AmazonS3
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = note: in rows: 1 of 1
  = witness: account is "111122223333", account.name is absent, service is "AmazonS3", credit_service is "AmazonS3", charge_type is "Usage", region is "eu-west-1" (charges.csv:5, 1 row, 10.00 USD)
  = help: put it first, or exclude its charges from the other with `unless`

1 warning
-- status 1 --
