The training account has charges, but none that the credit covers; of Amazon S3 it has no charge at all.

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
  amount   10_000.00 USD
  starts   2026-07-01
  expires  2027-06-30
  owner    training
  remind   14 days before expiry
  covers   [AmazonBedrock]
  restrict to Funding "AI"
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
  amount   10_000.00 USD
  starts   2026-07-01
  expires  2027-06-30
  owner    training
  remind   14 days before expiry
  covers   [AmazonSageMaker]
  restrict to Funding "AI"
}
-- $ crd lint finds.crd --charges charges.csv --as-of 2026-08-01 --
-- stderr --
warning[CRD0343]: no charge that `grant` may pay has the value "AI"
  --> finds.crd:17:3
   |
17 |   restrict to Funding "AI"
   |   ^^^^^^^^^^^^^^^^^^^^^^^^
   = note: 4 rows, 307.10 USD, have it, and are not eligible, not covered or not shared with
   = witness: account is "444455556666", account.name is "training", service is "AmazonSageMaker", credit_service is "AmazonSageMaker", charge_type is "Usage" (charges.csv:2, the first of 4 rows, 307.10 USD)

1 warning
-- status 1 --
-- $ crd lint fine.crd --charges charges.csv --as-of 2026-08-01 --
