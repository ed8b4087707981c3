AWS's own record is compared at its own grain; what it could not say is said.

-- policy.crd --
account lab = 444455556666
credit research {
  id "8830021177"  amount 100.00 USD  starts 2026-01-01  expires 2026-12-31  owner lab
}
credit unnumbered {
  amount 5.00 USD  starts 2026-10-01  expires 2026-12-31  owner lab  covers [AmazonS3]
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_sku,line_item_usage_type,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonSageMaker,ML1,ml.p4d,Usage,12.004,USD,2026-09-03
444455556666,AmazonSageMaker,ML1,ml.p4d,Usage,13.00,USD,2026-10-04
444455556666,AmazonS3,S1,Storage,Usage,2.00,USD,2026-10-04
-- fits.json --
{"creditAllocationHistoryList": [
   {"creditId": "8830021177", "accountId": "444455556666", "appliedServiceName": "Amazon SageMaker", "billingMonth": "2026-09",
    "creditAmount": {"currencyCode": "USD", "currencyAmount": "-12.00"}, "isEstimatedBill": false, "description": "Research Credits"}],
 "partialResults": true, "failedMonths": ["2026-10"]}
-- differs.json --
{"creditAllocationHistoryList": [
   {"creditId": "8830021177", "accountId": "444455556666", "appliedServiceName": "AmazonSageMaker", "billingMonth": "2026-10",
    "creditAmount": {"currencyCode": "USD", "currencyAmount": "-10"}, "isEstimatedBill": true},
   {"creditId": "5500", "accountId": "444455556666", "appliedServiceName": "AmazonSageMaker", "billingMonth": "2026-09",
    "creditAmount": {"currencyCode": "USD", "currencyAmount": "-12.00"}, "isEstimatedBill": false},
   {"creditId": "8830021177", "accountId": "444455556666", "appliedServiceName": "AmazonSageMaker", "billingMonth": "2026-08",
    "creditAmount": {"currencyCode": "USD", "currencyAmount": "-3.50"}, "isEstimatedBill": false}],
 "partialResults": false, "failedMonths": [], "nextToken": null}
-- $ crd backtest policy.crd --charges bill.csv --history fits.json --as-of 2026-11-20 --
Backtest of policy.crd on bill.csv, 2026-09 to 2026-10, in USD

AWS's allocation history
  credit    month    account       service          simulated    AWS  difference
  research  2026-09  444455556666  AmazonSageMaker     12.004  12.00       0.004  rounded
  simulated 12.004, AWS 12.00, difference 0.004
  not compared: 2026-10; simulated 15.00, AWS 0.00 in 0 entries
-- stderr --
warning[CRD1268]: AWS could not read 2026-10: left out of the comparison
  --> fits.json:4:42
   = help: ask AWS again later

warning[CRD1271]: the charges have no Credit row: AWS applied no credit in these months, or the export leaves them out
  --> charges
   = help: the allocation history alone is compared

2 warnings
-- $ crd backtest policy.crd --charges bill.csv --history differs.json --as-of 2026-11-20 --
Backtest of policy.crd on bill.csv, 2026-09 to 2026-10, in USD

AWS's allocation history
  credit             month    account       service          simulated    AWS  difference
  research           2026-09  444455556666  AmazonSageMaker     12.004   0.00      12.004  missing
  research           2026-10  444455556666  AmazonSageMaker      13.00  10.00        3.00  different
  unnumbered (no i…  2026-10  444455556666  AmazonS3              2.00   0.00        2.00  missing
  id 5500 unknown    2026-09  444455556666  AmazonSageMaker       0.00  12.00      -12.00  extra
  simulated 27.004, AWS 22.00, difference 5.004
  some bills are still open: AWS's amounts are estimates
  not compared: 2026-08; simulated 0.00, AWS 3.50 in 1 entry
-- stderr --
warning[CRD1271]: the charges have no Credit row: AWS applied no credit in these months, or the export leaves them out
  --> charges
   = help: the allocation history alone is compared

1 warning
-- status 1 --
-- $ crd backtest policy.crd --charges bill.csv --history - --as-of 2026-11-20 --format json <differs.json --
{"format_version":"1.0","as_of":"2026-11-20","currency":"USD","period":{"from":"2026-09","to":"2026-10"},"ok":false,"credit_rows":{"rows":0,"matched":0,"comparisons":0,"partly_paid":0,"exact":0,"rounded":0,"different":0,"missing":0,"extra":0,"simulated":"0.00","actual":"0.00","difference":"0.00","rounding":{"sum":"0.00","largest":"0.00"}},"credits":[{"name":"research","credits":["research"],"owner":"444455556666","descriptions":[],"rows":0,"simulated":"0.00","actual":"0.00","difference":"0.00","tolerance":"0.00","match":"exact"},{"name":"unnumbered","credits":["unnumbered"],"owner":"444455556666","descriptions":[],"rows":0,"simulated":"0.00","actual":"0.00","difference":"0.00","tolerance":"0.00","match":"exact"}],"errors":[],"comparisons":[],"leaked":"0.00","leaks":[],"history":{"rows":2,"simulated":"27.004","actual":"22.00","difference":"5.004","tolerance":"0.01000004","match":"different","estimated":true,"entries":[{"credit":"research","id":"8830021177","month":"2026-09","account":"444455556666","service":"AmazonSageMaker","estimated":false,"rows":0,"simulated":"12.004","actual":"0.00","difference":"12.004","tolerance":"0.00000001","match":"missing"},{"credit":"research","id":"8830021177","month":"2026-10","account":"444455556666","service":"AmazonSageMaker","estimated":true,"rows":1,"simulated":"13.00","actual":"10.00","difference":"3.00","tolerance":"0.00500001","match":"different"},{"credit":"unnumbered","id":null,"month":"2026-10","account":"444455556666","service":"AmazonS3","estimated":false,"rows":0,"simulated":"2.00","actual":"0.00","difference":"2.00","tolerance":"0.00000001","match":"missing"},{"credit":null,"id":"5500","month":"2026-09","account":"444455556666","service":"AmazonSageMaker","estimated":false,"rows":1,"simulated":"0.00","actual":"12.00","difference":"-12.00","tolerance":"0.00500001","match":"extra"}],"left_out":{"months":["2026-08"],"entries":1,"simulated":"0.00","actual":"3.50"}},"reading":{"rows":3,"skipped":0,"skipped_cost":"0.00","skipped_cost_unknown":0,"rounded":0,"tag_conflicts":0,"currency_assumed":false}}
-- stderr --
warning[CRD1271]: the charges have no Credit row: AWS applied no credit in these months, or the export leaves them out
  --> charges
   = help: the allocation history alone is compared

1 warning
-- status 1 --
