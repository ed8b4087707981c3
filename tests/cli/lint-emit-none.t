Without a finding that a charge shows there is nothing to write; a charge that no test can have is named.

-- policy.crd --
account lab = 111122223333
-- $ crd lint --emit-tests policy.crd --
-- focus.crd --
category Stage {
  "Production" when account.name contains "prod"
  "Staging"    when account.name contains "nonprod"
}
-- bill.csv --
bill_billing_entity,line_item_line_item_type,line_item_product_code,line_item_unblended_cost,line_item_usage_account_id,line_item_usage_account_name,line_item_usage_start_date
AWS,Usage,AmazonEC2,1.5,subscription-7,nonprod,2026-10-01
-- $ crd lint --emit-tests --as-of 2026-11-20 focus.crd --charges bill.csv 2>findings --
# CRD0302 in line 3 is not shown: an account of a test has twelve digits
-- status 1 --
-- $ awk 'BEGIN { s = sprintf("%4090s", "nonprod"); gsub(" ", "\"\"", s); print "bill_billing_entity,line_item_line_item_type,line_item_product_code,line_item_unblended_cost,line_item_usage_account_id,line_item_usage_account_name,line_item_usage_start_date"; print "AWS,Usage,AmazonEC2,1.5,111122223333,\"" s "\",2026-10-01" }' >long.csv; crd lint --emit-tests --as-of 2026-11-20 focus.crd --charges long.csv 2>findings --
# CRD0302 in line 3 is not shown: a string of a policy has at most 4,096 bytes
-- status 1 --
