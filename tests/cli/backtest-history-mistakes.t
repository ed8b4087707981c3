Whatever is wrong with an allocation history is said with its place, all of it in one run, and nothing is compared.

-- policy.crd --
account lab = 444455556666
credit research {
  id "8830021177"  amount 100.00 USD  starts 2026-01-01  expires 2026-12-31  owner lab
}
-- twice.crd --
account lab = 444455556666
credit research {
  id "8830021177"  amount 100.00 USD  starts 2026-01-01  expires 2026-12-31  owner lab
}
credit second {
  id "8830021177"  amount 100.00 USD  starts 2026-01-01  expires 2026-12-31  owner lab
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonS3,Usage,2.00,USD,2026-10-04
-- syntax.json --
{"creditAllocationHistoryList": [
  {"creditId": "1",}
]}
-- member-twice.json --
{"partialResults": false, "partialResults": true}
-- list.json --
[]
-- kinds.json --
{"creditAllocationHistoryList": [
   {"creditId": 8830021177, "accountId": "44445555666", "appliedServiceName": null, "billingMonth": "2026-13",
    "creditAmount": {"currencyCode": "USD", "currencyAmount": -12.00}, "isEstimatedBill": "no", "descriptoin": "Gift"},
   {"creditId": "x1", "accountId": "444455556666", "appliedServiceName": "AmazonS3", "billingMonth": "October 26",
    "creditAmount": {"currencyCode": "USD", "currencyAmount": "much"}, "isEstimatedBill": true},
   "entry",
   {"creditAmount": -12.00}],
 "partialResult": true, "failedMonths": ["2026-10", 11]}
-- currency.json --
{"creditAllocationHistoryList": [
   {"creditId": "8830021177", "accountId": "444455556666", "appliedServiceName": "AmazonS3", "billingMonth": "2026-10",
    "creditAmount": {"currencyCode": "EUR", "currencyAmount": "-2.00"}, "isEstimatedBill": true}],
 "partialResults": false}
-- repeated.json --
{"creditAllocationHistoryList": [
   {"creditId": "8830021177", "accountId": "444455556666", "appliedServiceName": "AmazonS3", "billingMonth": "2026-10",
    "creditAmount": {"currencyCode": "USD", "currencyAmount": "-2.00"}, "isEstimatedBill": true},
   {"accountId": "444455556666", "creditId": "8830021177", "appliedServiceName": "AmazonS3", "billingMonth": "2026-10",
    "creditAmount": {"currencyAmount": "-2.00", "currencyCode": "USD"}, "isEstimatedBill": true}],
 "partialResults": false, "NextToken": "abc"}
-- empty.json --
{"creditAllocationHistoryList": [], "partialResults": true}
-- $ crd backtest policy.crd --charges bill.csv --history syntax.json --
-- stderr --
error[CRD1301]: expected a member's name, found `}`
  --> syntax.json:2:20
   = help: names stand in double quotes, and no comma behind the last member

1 error
-- status 2 --
-- $ crd backtest policy.crd --charges bill.csv --history member-twice.json --
-- stderr --
error[CRD1302]: `"partialResults"` stands twice in this object
  --> member-twice.json:1:27
   = help: keep the one that is meant

1 error
-- status 2 --
-- $ crd backtest policy.crd --charges bill.csv --history list.json --
-- stderr --
error[CRD1262]: the history is a list, and should be an object
  --> list.json:1:1
   = help: give the whole answer of AWS, not a part of it

1 error
-- status 2 --
-- $ crd backtest policy.crd --charges bill.csv --history kinds.json --
-- stderr --
error[CRD1262]: there is no `appliedServiceName`
  --> kinds.json:2:4
   = help: give what `aws billing get-credit-allocation-history --output json` prints

error[CRD1262]: `creditId` is a number, and should be a text
  --> kinds.json:2:17
   = help: write it in quotation marks, as AWS does: a number may lose digits

error[CRD1263]: `accountId` is "44445555666"
  --> kinds.json:2:42
   = help: an account has twelve digits

error[CRD1263]: `billingMonth` is "2026-13"
  --> kinds.json:2:101
   = help: a month is written as 2026-04

error[CRD1262]: `creditAmount.currencyAmount` is a number, and should be a text
  --> kinds.json:3:63
   = help: write it in quotation marks, as AWS does: a number may lose digits

error[CRD1262]: `isEstimatedBill` is a text, and should be true or false
  --> kinds.json:3:91

warning[CRD1269]: `descriptoin` is unknown, and was not looked at
  --> kinds.json:3:97
   = help: did you mean `description`?

error[CRD1263]: `creditId` is "x1"
  --> kinds.json:4:17
   = help: the number of a credit has 1 to 32 digits

error[CRD1263]: `billingMonth` is "October 26"
  --> kinds.json:4:102
   = help: a month is written as 2026-04

error[CRD1263]: `creditAmount.currencyAmount` is "much"
  --> kinds.json:5:63
   = help: an amount is written as -12.34

error[CRD1262]: `creditAllocationHistoryList[2]` is a text, and should be an object
  --> kinds.json:6:4

error[CRD1262]: there is no `creditId`
  --> kinds.json:7:4
   = help: give what `aws billing get-credit-allocation-history --output json` prints

error[CRD1262]: there is no `accountId`
  --> kinds.json:7:4
   = help: give what `aws billing get-credit-allocation-history --output json` prints

error[CRD1262]: there is no `appliedServiceName`
  --> kinds.json:7:4
   = help: give what `aws billing get-credit-allocation-history --output json` prints

error[CRD1262]: there is no `billingMonth`
  --> kinds.json:7:4
   = help: give what `aws billing get-credit-allocation-history --output json` prints

error[CRD1262]: there is no `isEstimatedBill`
  --> kinds.json:7:4
   = help: give what `aws billing get-credit-allocation-history --output json` prints

error[CRD1262]: `creditAmount` is a number, and should be an object
  --> kinds.json:7:21

warning[CRD1269]: `partialResult` is unknown, and was not looked at
  --> kinds.json:8:2
   = help: did you mean `partialResults`?

warning[CRD1268]: AWS could not read 2026-10: left out of the comparison
  --> kinds.json:8:41
   = help: ask AWS again later

error[CRD1262]: `failedMonths[1]` is a number, and should be a text
  --> kinds.json:8:53
   = help: write it in quotation marks, as AWS does: a number may lose digits

17 errors, 3 warnings
-- status 2 --
-- $ crd backtest policy.crd --charges bill.csv --history currency.json --as-of 2026-11-20 --
-- stderr --
error[CRD1264]: this entry is in EUR, the charges are in USD
  --> currency.json:2:4
   = help: give the history of these charges

1 error
-- status 2 --
-- $ crd backtest policy.crd --charges bill.csv --history repeated.json --
-- stderr --
error[CRD1265]: this entry stands in line 2 already
  --> repeated.json:4:4
   = help: remove one: the money would count twice

error[CRD1266]: the history is one page of several
  --> repeated.json:6:40
   = help: ask for all pages: leave out --no-paginate and --max-items

2 errors
-- status 2 --
-- $ crd backtest policy.crd --charges bill.csv --history empty.json --
-- stderr --
error[CRD1267]: the history has no entry, so there is nothing to compare with
  --> empty.json:1:33
   = help: ask for the months of the charges, with the payer's account

warning[CRD1268]: AWS could not read some months, and does not say which: entries may be missing
  --> empty.json:1:55
   = help: ask AWS again later

1 error, 1 warning
-- status 2 --
-- $ crd backtest twice.crd --charges bill.csv --history currency.json --
-- stderr --
error[CRD1270]: the credits `research` and `second` have the same id "8830021177"
   = help: give each credit the number that AWS shows for it

1 error
-- status 2 --
