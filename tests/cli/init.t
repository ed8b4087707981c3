init writes a policy, a hook and a bill that work at once.

-- needs crd version | grep -q "^hooks Lua" --
-- $ crd init --
wrote policy.crd
wrote reminders.lua
wrote charges.csv
wrote .github/workflows/crd.yml
wrote .pre-commit-config.yaml

note: GitHub and pre-commit read the last two only at the top of a repository, where .git is

next:
  crd lint policy.crd
  crd test policy.crd
  crd plan policy.crd --charges charges.csv
  crd calendar policy.crd --charges charges.csv
-- $ crd check policy.crd --
-- $ crd test policy.crd --min-coverage 100 --
ok      production does not touch the experiment credit
ok      two weeks before the credit expires somebody is reminded
ok      staging counts for its team
3 tests, 3 passed, 0 failed
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

Actions
  due       2026-11-20  warn    activate_q3: 3,481.16 USD will be lost on 2027-06-30
             Move work to where activate_q3 may pay for it, or let others use it.
  upcoming  2027-06-16  remind  activate_q3: expires on 2027-06-30 with 8,839.29 USD left
             As of 2026-11-20 the charges that it could pay come to 24.14 USD a day. At that rate
             5,358.13 USD will be used in 222 days and 3,481.16 USD forfeited.

Conservation
  charged 4,204.64067 = credited 1,160.7106 + net 3,043.93007, difference 0.00
-- $ crd hook run reminders.lua forfeiting --credit activate_q3 --charges charges.csv --as-of 2026-11-20 | sed -n '/^returned/,$p' --
returned { kind = "warn", text = "Move work to where activate_q3 may pay for it, or let others use it.", title = "3,481.16 USD will be lost on 2027-06-30" }
which is: warn on 2026-11-20 (due): 3,481.16 USD will be lost on 2027-06-30
-- $ cat policy.crd reminders.lua charges.csv --
# Where our AWS credits may land. Put your accounts and your credit in, then
#
#   crd check policy.crd                          finds mistakes
#   crd test policy.crd                           runs the tests below
#   crd plan policy.crd --charges charges.csv     shows what the credits would pay
#   crd calendar policy.crd -o credits.ics        reminders and expiries for your calendar

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

# What to say when a part of a credit will be lost; `remind` needs no hook of yours.
hook reminders from "reminders.lua"

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
  remind   14 days before expiry
  on forfeiting call reminders.forfeiting
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

test "two weeks before the credit expires somebody is reminded" {
  charge 500.00 USD from ai_lab for AmazonSageMaker in 2026-10
  expect reminder of activate_q3 on 2027-06-16
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
-- Called by policy.crd, for `on forfeiting`. A hook gets the credit and the event, and returns what should be done:
-- remind, notify, warn or fail. It cannot do anything else. Try it:
--
--   crd hook run reminders.lua forfeiting --credit activate_q3 --charges charges.csv

local function forfeiting(credit, event)
  return {
    kind = "warn",
    title = crd.format("{} will be lost on {}", crd.round(event.amount), event.of),
    text = crd.format("Move work to where {} may pay for it, or let others use it.", credit.name),
  }
end

return { forfeiting = forfeiting }
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
