A policy has one currency; credits that are left out do not count.

-- credits.json --
{"credits": [
  {"creditId": "1", "accountId": "111122223333", "creditType": "Promotion", "description": "x",
   "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
   "startDate": "2026-07-01", "endDate": "2027-06-30"},
  {"creditId": "2", "accountId": "111122223333", "creditType": "Promotion", "description": "y",
   "initialAmount": {"currencyCode": "CNY", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "CNY", "currencyAmount": "0"},
   "startDate": "2026-07-01", "endDate": "2027-06-30"}
]}
-- $ crd import credits credits.json --as-of 2026-11-20 2>/dev/null | grep '^  amount' --
  amount   10.00 USD
-- $ crd import credits credits.json --as-of 2026-11-20 --all --
-- stderr --
error[CRD1365]: credit `2` is in CNY, and credit `1` in USD
  --> credits.json:5:3
   = help: import the credits of each currency into a policy of its own

1 error
-- status 2 --
-- $ sed 's/CNY\|USD/QQQ/g' credits.json >q.json; crd import credits q.json --as-of 2026-11-20 --all --
-- stderr --
error[CRD0540]: ISO 4217 has no currency `QQQ`
  --> policy.crd:10:12
   |
10 |   amount   10.00 QQQ
   |            ^^^^^^^^^

error[CRD0540]: ISO 4217 has no currency `QQQ`
  --> policy.crd:11:12
   |
11 |   balance  10.00 QQQ on 2026-10-31
   |            ^^^^^^^^^

error[CRD0540]: ISO 4217 has no currency `QQQ`
  --> policy.crd:21:12
   |
21 |   amount   10.00 QQQ
   |            ^^^^^^^^^

error[CRD0540]: ISO 4217 has no currency `QQQ`
  --> policy.crd:22:12
   |
22 |   balance  0.00 QQQ on 2026-10-31
   |            ^^^^^^^^

4 errors
-- status 2 --
