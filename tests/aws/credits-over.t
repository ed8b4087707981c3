What ended before the open month, or has nothing left, is over; with --estimated the day of the download decides. A
credit that ended in the open month may still pay for it.

-- credits.json --
{"credits": [
 {"creditId": "1", "accountId": "111122223333", "creditType": "Promotion", "description": "October",
  "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "9"},
  "startDate": "2026-01-01T00:00:00Z", "endDate": "2026-10-31T23:59:59Z"},
 {"creditId": "2", "accountId": "111122223333", "creditType": "Promotion", "description": "November",
  "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "9"},
  "estimatedAmount": {"currencyCode": "USD", "currencyAmount": "8"},
  "startDate": "2026-01-01T00:00:00Z", "endDate": "2026-11-15T23:59:59Z"},
 {"creditId": "3", "accountId": "111122223333", "creditType": "Promotion", "description": "Worth nothing",
  "initialAmount": {"currencyCode": "USD", "currencyAmount": "0"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "0"},
  "startDate": "2026-01-01T00:00:00Z", "endDate": "2027-11-15T23:59:59Z"}]}
-- $ crd import credits credits.json --as-of 2026-11-20 2>/dev/null | grep ^credit --
credit november {
-- $ crd import credits credits.json --as-of 2026-11-20 --estimated --
-- stderr --
error[CRD1366]: none of the credits can pay anything any more
  --> credits.json
   = help: `--all` imports them too

1 error
-- status 2 --
-- $ crd import credits credits.json --as-of 2026-11-20 --all 2>&1 | grep -E '^credit|left out' --
warning[CRD1367]: a credit that can pay nothing any more is left out: 3
credit october {
credit november {
