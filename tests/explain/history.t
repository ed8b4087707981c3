Explanations with AWS's allocation history beside them: of a credit its own lines, of charges those of their account,
service and month. Months that AWS could not read are said, and the lines of others do not count.

-- policy.crd --
account production = 111122223333
account ai_lab     = 444455556666

category Workload {
  "Production" when account is production
  "Research"   when account is ai_lab
}

credit research {
  id       "8830021177"
  amount   3_000.00 USD
  starts   2026-07-01
  expires  2026-12-31
  owner    ai_lab
  restrict to Workload "Research"
}

-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_sku,line_item_usage_type,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date,line_item_line_item_description
111122223333,AmazonRDS,EXAMPLESKU000001,InstanceUsage:db.r7g.large,Usage,640.00,USD,2026-07-03,per hour
444455556666,AmazonSageMaker,EXAMPLESKU000002,USE1-Train:ml.p4d.24xlarge,Usage,850.1234567891,USD,2026-07-05,per hour
444455556666,AmazonSageMaker,EXAMPLESKU000002,USE1-Train:ml.p4d.24xlarge,Usage,1200.00,USD,2026-07-06,per hour
444455556666,AmazonSageMaker,EXAMPLESKU000002,USE1-Train:ml.p4d.24xlarge,Credit,-850.1234567812,USD,2026-07-05,Research Credits
444455556666,AmazonSageMaker,EXAMPLESKU000002,USE1-Train:ml.p4d.24xlarge,Credit,-1200.00,USD,2026-07-06,Research Credits
111122223333,AmazonRDS,EXAMPLESKU000001,InstanceUsage:db.r7g.large,Credit,-640.00,USD,2026-07-03,"Research Credits, credit from account: 444455556666"
-- history.json --
{"creditAllocationHistoryList": [
  {"creditId": "8830021177", "creditAmount": {"currencyCode": "USD", "currencyAmount": "-2050.12"}, "description": "Research",
   "accountId": "444455556666", "appliedServiceName": "Amazon SageMaker", "billingMonth": "2026-07", "isEstimatedBill": false},
  {"creditId": "8830021177", "creditAmount": {"currencyCode": "USD", "currencyAmount": "-640.00"}, "description": "Research",
   "accountId": "111122223333", "appliedServiceName": "Amazon Relational Database Service", "billingMonth": "2026-07",
   "isEstimatedBill": true},
  {"creditId": "99", "creditAmount": {"currencyCode": "USD", "currencyAmount": "-1.00"}, "description": "Other",
   "accountId": "111122223333", "appliedServiceName": "AmazonRDS", "billingMonth": "2026-07", "isEstimatedBill": false}],
 "partialResults": true, "failedMonths": ["2026-06"]}
-- euros.json --
{"creditAllocationHistoryList": [
  {"creditId": "8830021177", "creditAmount": {"currencyCode": "EUR", "currencyAmount": "-2050.12"}, "description": "Research",
   "accountId": "444455556666", "appliedServiceName": "Amazon SageMaker", "billingMonth": "2026-07", "isEstimatedBill": false}],
 "partialResults": false, "failedMonths": []}
-- $ crd explain policy.crd --charges bill.csv --credit research --history history.json --as-of 2026-11-20 | sed -n '/^AWS/,$p' --
AWS's allocation history
  credit    month    account       service                simulated       AWS    difference
  research  2026-07  111122223333  AmazonRDS                   0.00    640.00       -640.00  extra
  research  2026-07  444455556666  AmazonSageMak…  2,050.1234567891  2,050.12  0.0034567891  rounded
  simulated 2,050.1234567891, AWS 2,690.12, difference -639.9965432109
  some bills are still open: AWS's amounts are estimates
  not compared: 2026-06
-- stderr --
warning[CRD1268]: AWS could not read 2026-06: left out of the comparison
  --> history.json:9:42
   = help: ask AWS again later

1 warning
-- $ crd explain policy.crd --charges bill.csv --account production --history history.json --as-of 2026-11-20 -q | sed -n '/^AWS/,$p' --
AWS's allocation history
  credit         month    account       service    simulated     AWS  difference
  research       2026-07  111122223333  AmazonRDS       0.00  640.00     -640.00  extra
  id 99 unknown  2026-07  111122223333  AmazonRDS       0.00    1.00       -1.00  extra
  simulated 0.00, AWS 641.00, difference -641.00
  some bills are still open: AWS's amounts are estimates
  not compared: 2026-06
-- stderr --
warning[CRD1268]: AWS could not read 2026-06: left out of the comparison
  --> history.json:9:42
   = help: ask AWS again later

1 warning
-- $ crd explain policy.crd --charges bill.csv --credit research --history history.json --as-of 2026-11-20 -q --format json 2>/dev/null | sed 's/.*"history":/"history":/' --
"history":{"rows":2,"simulated":"2050.1234567891","actual":"2690.12","difference":"-639.9965432109","tolerance":"0.01000002","match":"different","estimated":true,"entries":[{"credit":"research","id":"8830021177","month":"2026-07","account":"111122223333","service":"AmazonRDS","estimated":true,"rows":1,"simulated":"0.00","actual":"640.00","difference":"-640.00","tolerance":"0.00500001","match":"extra"},{"credit":"research","id":"8830021177","month":"2026-07","account":"444455556666","service":"AmazonSageMaker","estimated":false,"rows":1,"simulated":"2050.1234567891","actual":"2050.12","difference":"0.0034567891","tolerance":"0.00500001","match":"rounded"}],"left_out":{"months":["2026-06"],"entries":0,"simulated":"0.00","actual":"0.00"}},"reading":{"rows":6,"skipped":0,"skipped_cost":"0.00","skipped_cost_unknown":0,"rounded":0,"tag_conflicts":0,"currency_assumed":false}}
-- $ crd explain policy.crd --charges bill.csv --credit research --history euros.json --as-of 2026-11-20 --
-- stderr --
error[CRD1264]: this entry is in EUR, the charges are in USD
  --> euros.json:2:3
   = help: give the history of these charges

1 error
-- status 2 --
-- $ crd explain policy.crd --prose --history history.json --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `--prose` is about the policy alone
   = help: leave the rest out

1 error
-- status 2 --
