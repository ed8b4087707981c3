Machines get the reasons sorted, people in the order in which they are tried.

-- policy.crd --
account lab = 444455556666
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonEC2,Tax,1.00,USD,2026-07-03
444455556666,AWSSupportEnterprise,Usage,2.00,USD,2026-07-03
444455556666,AmazonEC2,Refund,-3.00,USD,2026-07-03
444455556666,AmazonEC2,Credit,-4.00,USD,2026-07-03
-- $ crd plan policy.crd --charges bill.csv --format json --as-of 2026-07-31 | grep -o '"ineligible":[^]]*]' --
"ineligible":[{"reason":"credit","rows":1,"cost":"-4.00"},{"reason":"excluded service","rows":1,"cost":"2.00"},{"reason":"refund","rows":1,"cost":"-3.00"},{"reason":"tax","rows":1,"cost":"1.00"}]
-- $ crd plan policy.crd --charges bill.csv --as-of 2026-07-31 | grep 'not eligible' --
  not eligible: credit               1  -4.00
  not eligible: tax                  1   1.00
  not eligible: refund               1  -3.00
  not eligible: excluded service     1   2.00
