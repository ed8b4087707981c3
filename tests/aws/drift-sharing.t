Who may receive a credit: the owner alone, a list with or without the owner, whoever shares. What a download says of a rule
without its category's definition is compared by the rule.

-- policy.crd --
account lab = 444455556666
account dev = 444455557777
account web = 111122223333

category Funding {
  "AI" when account in [lab, dev]
}

credit a_alone {
  id "1"
  amount 10.00 USD
  starts 2026-07-01
  expires 2027-06-30
  owner lab
  share with owner
}
credit b_listed {
  id "2"
  amount 10.00 USD
  starts 2026-07-01
  expires 2027-06-30
  owner lab
  share with [dev, web]
}
credit c_anybody {
  id "3"
  amount 10.00 USD
  starts 2026-07-01
  expires 2027-06-30
  owner lab
}
credit d_restricted {
  id "4"
  amount 10.00 USD
  starts 2026-07-01
  expires 2027-06-30
  owner lab
  restrict to Funding "AI"
}
-- same.json --
{"credits": [
  {"creditId": "1", "accountId": "444455556666", "creditType": "Promotion", "description": "Credit", "startDate": "2026-07-01",
   "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
   "endDate": "2027-06-30T23:59:59Z", "creditSharingType": "DISABLED"},
  {"creditId": "2", "accountId": "444455556666", "creditType": "Promotion", "description": "Credit", "startDate": "2026-07-01",
   "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
   "endDate": "2027-06-30T23:59:59Z", "shareableAccounts": ["444455556666", "111122223333", "444455557777"]},
  {"creditId": "3", "accountId": "444455556666", "creditType": "Promotion", "description": "Credit", "startDate": "2026-07-01",
   "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
   "endDate": "2027-06-30T23:59:59Z", "creditSharingType": "DEFAULT"},
  {"creditId": "4", "accountId": "444455556666", "creditType": "Promotion", "description": "Credit", "startDate": "2026-07-01",
   "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
   "endDate": "2027-06-30T23:59:59Z", "creditSharingType": "COST_CATEGORY_RULE", "costCategoryArn": "arn:aws:ce::999988887777:costcategory/1", "ruleName": "AI"}]}
-- other.json --
{"credits": [
  {"creditId": "1", "accountId": "444455556666", "creditType": "Promotion", "description": "Credit", "startDate": "2026-07-01",
   "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
   "endDate": "2027-06-30T23:59:59Z", "creditSharingType": "DEFAULT"},
  {"creditId": "2", "accountId": "444455556666", "creditType": "Promotion", "description": "Credit", "startDate": "2026-07-01",
   "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
   "endDate": "2027-06-30T23:59:59Z", "shareableAccounts": ["111122223333"]},
  {"creditId": "3", "accountId": "444455556666", "creditType": "Promotion", "description": "Credit", "startDate": "2026-07-01",
   "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
   "endDate": "2027-06-30T23:59:59Z", "creditSharingType": "DISABLED"},
  {"creditId": "4", "accountId": "444455556666", "creditType": "Promotion", "description": "Credit", "startDate": "2026-07-01",
   "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
   "endDate": "2027-06-30T23:59:59Z", "creditSharingType": "COST_CATEGORY_RULE", "costCategoryArn": "arn:aws:ce::999988887777:costcategory/1", "ruleName": "Web"}]}
-- $ crd drift policy.crd --credits same.json --as-of 2026-11-20 --
Drift of policy.crd as of 2026-11-20: none

Credits
  a_alone: same
  b_listed: same
  c_anybody: same
  d_restricted: same
-- $ crd drift policy.crd --credits other.json --as-of 2026-11-20 --
Drift of policy.crd as of 2026-11-20: the account is not as the policy says

Credits
  a_alone: different
    share with: the owner alone in the policy, whoever shares at AWS
  b_listed: different
    share with: [111122223333, 444455557777] in the policy, [111122223333] at AWS
  c_anybody: different
    share with: whoever shares in the policy, the owner alone at AWS
  d_restricted: different
    restrict to: Funding "AI" in the policy, the rule "Web" of
      arn:aws:ce::999988887777:costcategory/1 at AWS
-- status 1 --
