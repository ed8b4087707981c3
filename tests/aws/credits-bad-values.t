Every value that cannot be read is reported, all in one run, each at its place.

-- credits.json --
{"credits": [
  {
    "creditId": "88-30",
    "accountId": "12345",
    "creditType": "Promotion",
    "description": "x",
    "initialAmount": {"currencyCode": "usd", "currencyAmount": "ten"},
    "remainingAmount": {"currencyCode": "USD", "currencyAmount": "1,000.00"},
    "estimatedAmount": {"currencyCode": "EUR", "currencyAmount": "1.00"},
    "startDate": "2026-07-01",
    "endDate": "2026-06-30",
    "applicationType": "DURING_DISCOUNTS",
    "shareableAccounts": ["111122223333", "1"],
    "creditSharingType": "OTHER",
    "creditStatus": "PAUSED",
    "applicableProductNames": [""]
  },
  {
    "creditId": "2",
    "accountId": "111122223333",
    "creditType": "Promotion",
    "description": "x",
    "initialAmount": {"currencyCode": "USD", "currencyAmount": "-5.00"},
    "remainingAmount": {"currencyCode": "USD", "currencyAmount": "NaN"},
    "startDate": "2026-07-01",
    "creditSharingType": "COST_CATEGORY_RULE"
  }
]}
-- $ crd import credits credits.json --as-of 2026-11-20 -o out.crd; echo "exit $?"; test ! -e out.crd --
exit 2
-- stderr --
error[CRD1361]: credit `88-30` ends before it starts: 2026-06-30, 2026-07-01
  --> credits.json:2:3

error[CRD1361]: `creditId` is "88-30"
  --> credits.json:3:17
   = help: the number of a credit has 1 to 32 digits

error[CRD1361]: `accountId` is "12345"
  --> credits.json:4:18
   = help: an account has twelve digits

error[CRD1361]: `initialAmount.currencyCode` is "usd"
  --> credits.json:7:39
   = help: a currency is written as USD

error[CRD1361]: `initialAmount.currencyAmount` is "ten"
  --> credits.json:7:64
   = help: an amount is written as 743.21

error[CRD1361]: `remainingAmount.currencyAmount` is "1,000.00"
  --> credits.json:8:66
   = help: an amount is written as 743.21

error[CRD1361]: `estimatedAmount.currencyCode` is EUR, and another amount is in USD
  --> credits.json:9:41
   = help: a credit has one currency

error[CRD1361]: `applicationType` is "DURING_DISCOUNTS"
  --> credits.json:12:24
   = help: this version of crd knows AFTER_DISCOUNTS and BEFORE_CROSS_SERVICE_DISCOUNTS

error[CRD1361]: `shareableAccounts[1]` is "1"
  --> credits.json:13:43
   = help: an account has twelve digits

error[CRD1361]: `creditSharingType` is "OTHER"
  --> credits.json:14:26
   = help: this version of crd knows DEFAULT, DISABLED, CUSTOM and COST_CATEGORY_RULE

error[CRD1361]: `creditStatus` is "PAUSED"
  --> credits.json:15:21
   = help: this version of crd knows ENABLED and DISABLED

error[CRD1361]: `applicableProductNames[0]` is ""
  --> credits.json:16:32
   = help: leave it out, or say what it is

error[CRD1360]: there is no `costCategoryArn`
  --> credits.json:18:3
   = help: give what `aws billing get-credits --output json` prints

error[CRD1360]: there is no `ruleName`
  --> credits.json:18:3
   = help: give what `aws billing get-credits --output json` prints

error[CRD1361]: `initialAmount` is negative: -5.00 USD
  --> credits.json:23:22
   = help: a credit is worth something when it is issued

error[CRD1361]: `remainingAmount.currencyAmount` is "NaN"
  --> credits.json:24:66
   = help: an amount is written as 743.21

16 errors
