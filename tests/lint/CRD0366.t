A balance of 3,600 USD that 300.10 USD a month would use up in 360 days, with 359 days left; a day earlier is no finding.

-- needs crd version | grep -q "^hooks Lua" --
-- charges.csv --
bill_billing_period_start_date,line_item_usage_account_id,line_item_usage_account_name,line_item_line_item_type,line_item_usage_start_date,line_item_product_code,line_item_currency_code,line_item_unblended_cost
2026-06-01,444455556666,training,Usage,2026-06-01,AmazonSageMaker,USD,60.00
2026-06-01,444455556666,training,Usage,2026-06-15,AmazonEC2,USD,240.00
2026-06-01,444455556666,training,Usage,2026-06-30,AmazonSageMaker,USD,0.10
2026-06-01,111122223333,web,Usage,2026-06-30,AmazonEC2,USD,1200.00
2026-06-01,444455556666,training,Tax,2026-06-30,AmazonSageMaker,USD,7.00
-- finds.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"
account web        = 111122223333 "web"

category Funding {
  "AI" when account is training
  default "Everything else"
}

credit grant {
  amount   3_600.00 USD
  starts   2026-07-01
  expires  2027-06-30
  owner    training
  remind   14 days before expiry
  restrict to Funding "AI"
  pause    from 2026-07-01 until 2026-07-07
}
-- fine.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"
account web        = 111122223333 "web"

category Funding {
  "AI" when account is training
  default "Everything else"
}

credit grant {
  amount   3_600.00 USD
  starts   2026-07-01
  expires  2027-06-30
  owner    training
  remind   14 days before expiry
  restrict to Funding "AI"
  pause    from 2026-07-01 until 2026-07-06
}
-- $ crd lint finds.crd --charges charges.csv --as-of 2026-08-01 --
-- stderr --
warning[CRD0366]: `grant` is active again too late to be used up
  --> finds.crd:17:3
   |
17 |   pause    from 2026-07-01 until 2026-07-07
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = note: it could pay 300.10 USD in 2026-06, a month of 30 days
   = note: it is active on 359 days: 300.10 x 359 / 30 = 3,591.20 of its 3,600.00 USD
   = witness: account is "444455556666", account.name is "training", service is "AmazonSageMaker", credit_service is "AmazonSageMaker", charge_type is "Usage" (charges.csv:2, the first of 3 rows, 300.10 USD)
   = help: the last safe re-activation day is 2026-07-06

1 warning
-- status 1 --
-- $ crd lint fine.crd --charges charges.csv --as-of 2026-08-01 --
