With charges the test holds the row of the bill that shows the finding.

-- policy.crd --
account production = 111122223333 "prod-a"

category Stage {
  "Production" when account.name contains "prod"
  "Staging"    when account.name contains "nonprod"
}
-- bill.csv --
bill_billing_entity,line_item_line_item_type,line_item_product_code,line_item_unblended_cost,line_item_usage_account_id,line_item_usage_account_name,line_item_usage_start_date
AWS,Usage,AmazonEC2,1.5,444455556666,"nonprod ""7"" é",2026-10-01
-- $ crd lint --emit-tests --as-of 2026-11-20 policy.crd --charges bill.csv -o more.crd 2>findings --
-- status 1 --
-- $ cat more.crd --
# CRD0302: every charge that meets the rule for "Staging" goes to the rule for "Production" in line 4
test "shadowed-rule in line 5" {
  charge 1.00 USD from 444455556666 for "AmazonEC2" in 2026-11 with { account.name is "nonprod \"7\" é" } as shown
  expect Stage of shown is "Production"
}
-- $ crd fmt --check more.crd; cat policy.crd more.crd >both.crd; crd test both.crd --
ok      shadowed-rule in line 5
1 test, 1 passed, 0 failed
