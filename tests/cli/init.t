init writes a policy and a bill that work at once.

-- $ crd init --
wrote policy.crd
wrote charges.csv
wrote .github/workflows/crd.yml
wrote .pre-commit-config.yaml

next:
  crd lint policy.crd
  crd test policy.crd
  crd plan policy.crd --charges charges.csv
-- $ crd check policy.crd --
-- $ crd test policy.crd --min-coverage 100 --
ok      production does not touch the experiment credit
ok      staging counts for its team
2 tests, 2 passed, 0 failed
6 of 6 rules reached, 100%
-- $ crd plan policy.crd --charges charges.csv --as-of 2026-11-20 --
Plan for policy.crd as of 2026-11-20, in USD
9 rows of charges from charges.csv, 2026-09 to 2026-10

Charges
                        rows      cost
  eligible for credits     7  3,992.27
  not eligible: tax        2    212.37
  ────────────────────────────────────
  total                    9  4,204.64

Credits
  credit         opening   applied  remaining  forfeited  used               status
  activate_q3  10,000.00  1,160.71   8,839.29       0.00  [##........]  11%  active

Timeline
  credit       status   first day   last day
  activate_q3  pending              2026-06-30
               active   2026-07-01  2027-06-30
               expired  2027-07-01

Where the credits landed
  credit       month    account              service          amount
  activate_q3  2026-09  444455556666 ai_lab  AmazonSageMaker  412.50
               2026-10  444455556666 ai_lab  AmazonBedrock     93.01
               2026-10  444455556666 ai_lab  AmazonSageMaker  655.20

Bills
  account                  month     charged  credited       net
  111122223333 production  2026-09  1,385.03      0.00  1,385.03
                           2026-10  1,658.90      0.00  1,658.90
  444455556666 ai_lab      2026-09    412.50    412.50      0.00
                           2026-10    748.21    748.21      0.00
  999988887777 management  2026-10     <0.01      0.00     <0.01
  ──────────────────────────────────────────────────────────────
  total                             4,204.64  1,160.71  3,043.93

Guards
  holds    every credit is routed: activate_q3

Conservation
  charged 4,204.64067 = credited 1,160.7106 + net 3,043.93007, difference 0.00
-- $ cat policy.crd charges.csv --
# Where our AWS credits may land. Put your accounts and your credit in, then
#
#   crd check policy.crd                          finds mistakes
#   crd test policy.crd                           runs the tests below
#   crd plan policy.crd --charges charges.csv     shows what the credits would pay

import "std/aws"                       # AWS's names of services

account management = 999988887777 "Acme Management"
account production = 111122223333 "prod-main"
account ai_lab     = 444455556666 "ai-lab"

organization {
  payer   management
  sharing on
}

# Which accounts a credit may be restricted to. AWS turns such a category into a list of accounts, so it asks for
# nothing but accounts.
category Funding "Funding source" {
  "AI Experimentation" when account is ai_lab
  default "Everything else"
}

# For reports. The first rule that matches gives the value. AWS writes credits as rows of their own, without tags: they
# need a rule too.
category Workload {
  "Credits"    when charge_type is "Credit"
  "Production" when account.name starts with "prod-"
               unless tag.env is "staging"
  inherit tag.team
  default "Unallocated"
}

## AWS Activate, for the experiments of the AI lab and nothing else.
credit activate_q3 {
  id       "8830021177"
  type     promotion
  program  activate
  amount   10_000.00 USD
  starts   2026-07-01
  expires  2027-06-30
  owner    ai_lab
  covers   [AmazonSageMaker, AmazonBedrock]
  restrict to Funding "AI Experimentation"
}

# A credit without a restriction pays whoever comes first.
guard "every credit is routed" {
  for each credit
  require restricted
}

test "production does not touch the experiment credit" {
  charge 9_688.00 USD from production for AmazonRDS       in 2026-10
  charge   500.00 USD from ai_lab     for AmazonSageMaker in 2026-10
  expect activate_q3 applied   500.00 USD
  expect activate_q3 remaining 9_500.00 USD
  expect bill of production in 2026-10 is 9_688.00 USD
}

test "staging counts for its team" {
  charge  80.00 USD from production for AmazonEC2 in 2026-10 as live
  charge  12.00 USD from production for AmazonEC2 in 2026-10 with {
    tag.env  is "staging"
    tag.team is "web"
  } as staging
  charge   5.00 USD from management for AmazonS3  in 2026-10 as archive
  charge -80.00 USD from production for AmazonEC2 in 2026-10 with { charge_type is "Credit" } as payment
  expect Workload of live    is "Production"
  expect Workload of staging is "web"
  expect Workload of archive is "Unallocated"
  expect Workload of payment is "Credits"
}
bill_billing_entity,bill_billing_period_start_date,bill_payer_account_id,line_item_currency_code,line_item_line_item_type,line_item_product_code,line_item_unblended_cost,line_item_usage_account_id,line_item_usage_account_name,line_item_usage_start_date,line_item_usage_type,product_region_code,product_servicecode,product_sku,resource_tags
AWS,2026-09-01T00:00:00.000Z,999988887777,USD,Usage,AmazonSageMaker,412.5031,444455556666,ai-lab,2026-09-12T00:00:00.000Z,USE1-Train:ml.g5.2xlarge,us-east-1,AmazonSageMaker,SKUTRAIN,"{""user_team"":""research""}"
AWS,2026-09-01T00:00:00.000Z,999988887777,USD,Usage,AmazonRDS,1288.40,111122223333,prod-main,2026-09-01T00:00:00.000Z,USE1-InstanceUsage:db.r6g.large,us-east-1,AmazonRDS,SKUDB,"{""user_env"":""live""}"
AWS,2026-09-01T00:00:00.000Z,999988887777,USD,Tax,AmazonRDS,96.63,111122223333,prod-main,2026-09-30T00:00:00.000Z,,,AmazonRDS,,
AWS,2026-10-01T00:00:00.000Z,999988887777,USD,Usage,AmazonSageMaker,655.20,444455556666,ai-lab,2026-10-05T00:00:00.000Z,USE1-Train:ml.g5.2xlarge,us-east-1,AmazonSageMaker,SKUTRAIN,"{""user_team"":""research""}"
AWS,2026-10-01T00:00:00.000Z,999988887777,USD,Usage,AmazonBedrock,93.0075,444455556666,ai-lab,2026-10-19T00:00:00.000Z,USE1-InputTokenCount,us-east-1,AmazonBedrock,SKUTOKENS,"{""user_team"":""research""}"
AWS,2026-10-01T00:00:00.000Z,999988887777,USD,Usage,AmazonRDS,1331.00,111122223333,prod-main,2026-10-01T00:00:00.000Z,USE1-InstanceUsage:db.r6g.large,us-east-1,AmazonRDS,SKUDB,"{""user_env"":""live""}"
AWS,2026-10-01T00:00:00.000Z,999988887777,USD,Usage,AmazonEC2,212.16,111122223333,prod-main,2026-10-08T00:00:00.000Z,USE1-BoxUsage:m6g.large,us-east-1,AmazonEC2,SKUVM,"{""user_env"":""staging"",""user_team"":""web""}"
AWS,2026-10-01T00:00:00.000Z,999988887777,USD,Usage,AmazonS3,7.0E-5,999988887777,Acme Management,2026-10-22T00:00:00.000Z,USE1-TimedStorage-ByteHrs,us-east-1,AmazonS3,SKUDISK,
AWS,2026-10-01T00:00:00.000Z,999988887777,USD,Tax,AmazonRDS,115.74,111122223333,prod-main,2026-10-31T00:00:00.000Z,,,AmazonRDS,,
