The text is linted as any other.

-- needs crd version | grep -q "^hooks Lua" --
-- credits.json --
{"credits": [{"creditId": "1", "accountId": "111122223333", "creditType": "Promotion", "description": "Grant",
  "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
  "startDate": "2026-11-01T00:00:00Z", "endDate": "2026-12-31T23:59:59Z"}]}
-- $ crd import credits credits.json --as-of 2026-11-20 -o grant.crd --
-- stderr --
warning[CRD0340]: `grant` may be drained by any account
 --> grant.crd:7:8
  |
7 | credit grant {
  |        ^^^^^
  = note: 10.00 USD, first come, first served, from 2026-11 to 2026-12
  = help: add `restrict to CATEGORY "Value"`, with a category that looks at accounts

warning[CRD0349]: nothing reminds anybody before `grant` expires
 --> grant.crd:7:8
  |
7 | credit grant {
  |        ^^^^^
  = note: what is left of its 10.00 USD is forfeited after 2026-12-31
  = help: add `remind 14 days before expiry`

2 warnings
-- status 1 --
-- $ crd import credits credits.json --as-of 2026-11-20 -o grant.crd --allow CRD0340,CRD0349 --
-- $ crd import credits credits.json --as-of 2026-11-20 -o grant.crd --allow CRD0349 --fail-level error --
-- stderr --
warning[CRD0340]: `grant` may be drained by any account
 --> grant.crd:7:8
  |
7 | credit grant {
  |        ^^^^^
  = note: 10.00 USD, first come, first served, from 2026-11 to 2026-12
  = help: add `restrict to CATEGORY "Value"`, with a category that looks at accounts

1 warning
