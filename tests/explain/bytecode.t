A compiled policy is explained as its text is, places included; only prose needs the text.

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
-- $ crd build policy.crd -o policy.crdc --
-- $ crd explain policy.crd --charges bill.csv --account lab --as-of 2026-11-20 >text; crd explain policy.crdc --charges bill.csv --account lab --as-of 2026-11-20 | diff text - && wc -l <text --
92
-- $ crd explain policy.crdc --prose --
-- stderr --
error[CRD0050]: `--prose` reads the policy's text, and policy.crdc is compiled already
   = help: give the policy's text in place of its bytecode

1 error
-- status 2 --
