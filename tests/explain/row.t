One charge: the rules that were tried, what decided, the nearest miss, and what became of it with every credit.

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
-- $ crd explain policy.crd --charges bill.csv --row 1 --as-of 2026-11-20 --
40.00 USD on 2026-10-03
  row 1 of bill.csv, line 2; settled in 2026-10
  field           value
  account         111122223333 prod
  account.name    prod-main
  provider        AWS
  service         AmazonRDS
  credit_service  AmazonRDS
  sku             DB
  charge_type     Usage
  billing_entity  AWS
  tag.env         dev
  tag.team        web

Categories

  Stage is "dev"
  no   "Test" (policy.crd:5): tag.team is "web": yes, it is "web"
  yes  inherit tag.env (policy.crd:7): tag.env is present: yes, it is "dev"
       nearest miss: "Test", which needs `tag.team is "web"` to be false

  Team is "Web"
  no   "AI" (policy.crd:11): account is "444455556666": no, it is "111122223333"
  yes  "Web" (policy.crd:12): tag.team in ["web", "shop"]: yes, it is "web"
       nearest miss: "AI", which needs `account is "444455556666"` to be true

Credits
  activate paid nothing:
       category `Team` has to be "AI", and is "Web"
  general paid 40.00
  40.00 = paid 40.00 + left on the bill 0.00
-- $ crd explain policy.crd --charges bill.csv --row bill.csv:3 --as-of 2026-11-20 --
10.75 USD on 2026-10-05
  row 3 of bill.csv, line 4; settled in 2026-10
  field           value
  account         444455556666 lab
  account.name    ai-lab
  provider        AWS
  service         AmazonSageMaker
  credit_service  AmazonSageMaker
  sku             ML
  charge_type     Usage
  billing_entity  AWS

Categories

  Stage has no value: no rule matches
  no   "Test" (policy.crd:5): account.name starts with "test-": no, it is "ai-lab"
  no   inherit tag.env (policy.crd:7): tag.env is present: no, it is absent
       nearest miss: "Test", which needs `account.name starts with "test-"` to be true

  Team is "AI"
  yes  "AI" (policy.crd:11): account is "444455556666": yes, it is "444455556666"; Stage is "prod":
       no, it is absent

Credits
  settled as part of 71.00, with the charges that credits cannot tell from it
  activate paid 10.75
  general paid nothing:
       nothing was left for its turn: `activate` paid 71.00 USD
  10.75 = paid 10.75 + left on the bill 0.00
-- $ crd explain policy.crd --charges bill.csv --row 5 --as-of 2026-11-20 --
1.50 USD on 2026-10-31
  row 5 of bill.csv, line 6; settled in 2026-10
  field           value
  account         111122223333 prod
  account.name    prod-main
  provider        AWS
  service         AmazonS3
  credit_service  AmazonS3
  charge_type     Tax
  billing_entity  AWS

Categories

  Stage has no value: no rule matches
  no   "Test" (policy.crd:5): account.name starts with "test-": no, it is "prod-main"
  no   inherit tag.env (policy.crd:7): tag.env is present: no, it is absent
       nearest miss: "Test", which needs `account.name starts with "test-"` to be true

  Team is "Other"
  no   "AI" (policy.crd:11): account is "444455556666": no, it is "111122223333"
  no   "Web" (policy.crd:12): tag.team in ["web", "shop"]: no, it is absent
  yes  default "Other" (policy.crd:13): no rule before it matched
       nearest miss: "AI", which needs `account is "444455556666"` to be true

Credits
  not eligible for credits: tax
  1.50 = paid 0.00 + left on the bill 1.50
-- $ crd explain policy.crd --charges bill.csv --row 6 --as-of 2026-11-20 --
3.00 USD on 2026-09-30
  row 6 of bill.csv, line 7; settled in 2026-09
  field           value
  account         444455556666 lab
  account.name    ai-lab
  provider        AWS
  service         AmazonSageMaker
  credit_service  AmazonSageMaker
  sku             ML
  charge_type     Usage
  billing_entity  AWS

Categories

  Stage has no value: no rule matches
  no   "Test" (policy.crd:5): account.name starts with "test-": no, it is "ai-lab"
  no   inherit tag.env (policy.crd:7): tag.env is present: no, it is absent
       nearest miss: "Test", which needs `account.name starts with "test-"` to be true

  Team is not in force yet

Credits
  activate paid nothing:
       it starts on 2026-10-01
  general paid nothing:
       it starts on 2026-10-01
  3.00 = paid 0.00 + left on the bill 3.00
