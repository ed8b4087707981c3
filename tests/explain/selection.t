Charges that the policy cannot tell apart are explained together, the largest first.

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
-- $ crd explain policy.crd --charges bill.csv --account lab --service AmazonSageMaker --top 1 --as-of 2026-11-20 --
4 charges of 134.00 USD in 3 groups of like charges; explained: the largest 1

71.00 USD in 2 charges on 2026-10-05
  the first is row 2 of bill.csv, line 3; settled in 2026-10
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
  activate paid 71.00
  general paid nothing:
       nothing was left for its turn: `activate` paid 71.00 USD
  71.00 = paid 71.00 + left on the bill 0.00
-- $ crd explain policy.crd --charges bill.csv --account prod-main --as-of 2026-11-20 | grep '^[0-9]\|= paid\|row [0-9]' --
2 charges of 41.50 USD in 2 groups of like charges; explained: all
40.00 USD on 2026-10-03
  row 1 of bill.csv, line 2; settled in 2026-10
  40.00 = paid 40.00 + left on the bill 0.00
1.50 USD on 2026-10-31
  row 5 of bill.csv, line 6; settled in 2026-10
  1.50 = paid 0.00 + left on the bill 1.50
-- $ crd explain policy.crd --charges bill.csv --on 2026-10-06 --sku ML --as-of 2026-11-20 | head -1 --
60.00 USD on 2026-10-06
