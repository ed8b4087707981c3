A member that is new is told once, by its name, and the import goes on; one that is null is not there.

-- credits.json --
{"credits": [
  {"creditId": "1", "accountId": "111122223333", "creditType": "Promotion", "description": "x", "tier": 1,
   "initialAmount": {"currencyCode": "USD", "currencyAmount": "10", "scale": 2}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
   "startDate": "2026-07-01", "endDate": "2027-06-30", "exhaustDate": null, "applicableProductNames": null,
   "shareableAccounts": null, "creditStatus": null, "ruleName": null, "purchaseTypeApplications": null, "estimatedAmount": null},
  {"creditId": "2", "accountId": "111122223333", "creditType": "Promotion", "description": "y", "tier": 2,
   "initialAmount": {"currencyCode": "USD", "currencyAmount": "10", "scale": 2}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
   "startDate": "2026-07-01", "endDate": "2027-06-30", "creditstatus": "DISABLED"}
], "ResponseMetadata": {}, "nextToken": null, "credit": []}
-- $ crd import credits credits.json --as-of 2026-11-20 --allow CRD0340,CRD0349,CRD0347 --
# AWS's credits as of 2026-11-20, made by `crd import credits`. Balances are AWS's remaining amounts, at the
# end of 2026-10-31. The download has no names of accounts: give them better ones.

account account_111122223333 = 111122223333

## x
credit x {
  id       "1"
  type     promotion
  amount   10.00 USD
  balance  10.00 USD on 2026-10-31
  starts   2026-07-01
  expires  2027-06-30
  owner    account_111122223333
}

## y
credit y {
  id       "2"
  type     promotion
  amount   10.00 USD
  balance  10.00 USD on 2026-10-31
  starts   2026-07-01
  expires  2027-06-30
  owner    account_111122223333
}
-- stderr --
warning[CRD1362]: `tier` is unknown, and was not looked at
  --> credits.json:2:97

warning[CRD1362]: `scale` is unknown, and was not looked at
  --> credits.json:3:69

warning[CRD1362]: `creditstatus` is unknown, and was not looked at
  --> credits.json:8:56
   = help: did you mean `creditStatus`?

warning[CRD1362]: `credit` is unknown, and was not looked at
  --> credits.json:9:47
   = help: did you mean `credits`?

4 warnings
-- status 1 --
