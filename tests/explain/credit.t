Where a credit went, what it did not pay, and who went first.

-- policy.crd --
account prod = 111122223333 "prod-main"
account lab  = 444455556666 "ai-lab"

category Stage {
  "Test" when tag.env is "dev" or account.name starts with "test-"
         unless tag.team is "web"
  inherit tag.env
}

category Team "Teams" effective 2026-10 {
  "AI"  when account is lab and Stage is not "prod"
  "Web" when tag.team in ["web", "shop"]
  default "Other"
}

credit activate {
  amount  100.00 USD
  starts  2026-10-01
  expires 2026-12-31
  owner   lab
  restrict to Team "AI"
}

credit general {
  amount  50.00 USD
  starts  2026-10-01
  expires 2027-12-31
  owner   prod
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_product_name,bill_billing_entity,product_sku,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date,resource_tags_user_team,resource_tags_user_env
111122223333,AmazonRDS,,,DB,Usage,40.00,USD,2026-10-03,web,dev
444455556666,AmazonSageMaker,,,ML,Usage,60.25,USD,2026-10-05,,
444455556666,AmazonSageMaker,,,ML,Usage,10.75,USD,2026-10-05,,
444455556666,AmazonSageMaker,,,ML,Usage,60.00,USD,2026-10-06,,prod
111122223333,AmazonS3,,,,Tax,1.50,USD,2026-10-31,,
444455556666,AmazonSageMaker,,,ML,Usage,3.00,USD,2026-09-30,,
-- $ crd explain policy.crd --charges bill.csv --credit general --as-of 2026-11-20 --
Credit general as of 2026-11-20, in USD: exhausted
opening 50.00 = applied 50.00 + remaining 0.00 + forfeited 0.00

Where it went
  month    account            service          sku  amount
  2026-10  111122223333 prod  AmazonRDS        DB    40.00
  2026-10  444455556666 lab   AmazonSageMaker  ML    10.00
  ────────────────────────────────────────────────────────
  total                                              50.00

What there was to pay
                                                    amount
  paid by it                                         50.00
  before its first day                                3.00
  paid by credits that went first                    71.00
  its balance was used up                            50.00
  ────────────────────────────────────────────────────────
  eligible for credits, negative charges taken off  174.00

Credits that went first, on charges that it could have paid
  credit    paid before it
  activate           71.00
-- $ crd explain policy.crd --charges bill.csv --credit activate --as-of 2026-11-20 --
Credit activate as of 2026-11-20, in USD: active
opening 100.00 = applied 71.00 + remaining 29.00 + forfeited 0.00

Where it went
  month    account           service          sku  amount
  2026-10  444455556666 lab  AmazonSageMaker  ML    71.00
  ───────────────────────────────────────────────────────
  total                                             71.00

What there was to pay
                                                    amount
  paid by it                                         71.00
  before its first day                                3.00
  kept out by its restriction                       100.00
  ────────────────────────────────────────────────────────
  eligible for credits, negative charges taken off  174.00
