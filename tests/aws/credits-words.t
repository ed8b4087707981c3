Types become words where they are words. Activate is known by AWS's description, as a word of its own, and nothing else is
guessed.

-- credits.json --
{"credits": [
 {"creditId": "1", "accountId": "111122223333", "creditType": "Promotion", "description": "ACTIVATE: Founders",
  "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
  "startDate": "2026-11-01T00:00:00Z", "endDate": "2027-12-31T23:59:59Z"},
 {"creditId": "2", "accountId": "111122223333", "creditType": "Support Credit", "description": "Reactivated MAP credit",
  "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
  "startDate": "2026-11-01T00:00:00Z", "endDate": "2027-12-31T23:59:59Z"},
 {"creditId": "3", "accountId": "111122223333", "creditType": "TrueUp", "description": "PoC",
  "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
  "startDate": "2026-11-01T00:00:00Z", "endDate": "2027-12-31T23:59:59Z"}]}
-- $ crd import credits credits.json --as-of 2026-11-20 2>/dev/null | grep -E '^credit|type|program' --
credit activate_founders {
  type     promotion
  program  activate  # AWS's description says so
credit reactivated_map_credit {
  type     "Support Credit"
credit poc {
  type     trueup
