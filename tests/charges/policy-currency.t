A credit in one currency never pays charges in another: crd has no exchange rates. Classifying them is fine.

-- policy.crd --
account lab = 444455556666 "ai-lab"

credit activate {
  amount  100.00 USD
  starts  2026-10-01
  expires 2026-12-31
  owner   lab
}
-- euros.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonEC2,Usage,5.00,EUR,2026-10-03
-- unnamed.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_usage_start_date
444455556666,AmazonEC2,Usage,5.00,2026-10-03
-- euros.crd --
account lab = 444455556666 "ai-lab"

credit activate {
  amount  100.00 EUR
  starts  2026-10-01
  expires 2026-12-31
  owner   lab
}
-- $ crd plan policy.crd --charges euros.csv --
-- stderr --
error[CRD0719]: the charges are in `EUR`, the policy is in `USD`
  --> euros.csv:2:35
   = help: give these charges to a policy in their currency

1 error
-- status 2 --
-- $ crd plan policy.crd --charges euros.csv --on-error skip --
-- stderr --
error[CRD0719]: the charges are in `EUR`, the policy is in `USD`
  --> euros.csv:2:35
   = help: give these charges to a policy in their currency

1 error
-- status 2 --
-- $ crd plan euros.crd --charges unnamed.csv --
-- stderr --
error[CRD0719]: the charges are in `USD`, the policy is in `EUR`
  --> unnamed.csv:2:1
   = help: the charges name no currency and are taken as USD

1 error
-- status 2 --
-- $ crd plan euros.crd --charges euros.csv --format csv --
credit,month,account,service,amount
activate,2026-10,444455556666,AmazonEC2,5.00
-- $ crd eval policy.crd --charges euros.csv --by service --format csv --
service,rows,cost
AmazonEC2,1,5.00
-- $ crd lint policy.crd --charges euros.csv --as-of 2026-11-20 --
-- stderr --
error[CRD0719]: the charges are in `EUR`, the policy is in `USD`
  --> euros.csv:2:35
   = help: give these charges to a policy in their currency

1 error
-- status 2 --
-- $ crd report policy.crd --charges euros.csv --as-of 2026-11-20 -o out.html --
-- stderr --
error[CRD0719]: the charges are in `EUR`, the policy is in `USD`
  --> euros.csv:2:35
   = help: give these charges to a policy in their currency

1 error
-- status 2 --
-- $ crd backtest policy.crd --charges euros.csv --as-of 2026-11-20 --
-- stderr --
error[CRD0719]: the charges are in `EUR`, the policy is in `USD`
  --> euros.csv:2:35
   = help: give these charges to a policy in their currency

1 error
-- status 2 --
-- $ crd calendar policy.crd --charges euros.csv --as-of 2026-11-20 --
-- stderr --
error[CRD0719]: the charges are in `EUR`, the policy is in `USD`
  --> euros.csv:2:35
   = help: give these charges to a policy in their currency

1 error
-- status 2 --
-- $ crd explain policy.crd --charges euros.csv --as-of 2026-11-20 --credit activate --
-- stderr --
error[CRD0719]: the charges are in `EUR`, the policy is in `USD`
  --> euros.csv:2:35
   = help: give these charges to a policy in their currency

1 error
-- status 2 --
-- $ crd diff policy.crd policy.crd --charges euros.csv --as-of 2026-11-20 --
-- stderr --
error[CRD0719]: the charges are in `EUR`, the policy is in `USD`
  --> euros.csv:2:35
   = help: give these charges to a policy in their currency

1 error
-- status 2 --
-- $ crd lint euros.crd --charges euros.csv --as-of 2026-11-20 2>&1 | grep 'EUR, first' --
  = note: 100.00 EUR, first come, first served, from 2026-10 to 2026-12
-- none.crd --
account lab = 444455556666 "ai-lab"
category Team { "Lab" when account is lab }
-- $ crd lint none.crd --charges euros.csv --as-of 2026-11-20 --
