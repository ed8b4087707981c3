AWS makes names of at most 93 characters: of a long description only the beginning is kept, and no character is cut in two.

-- policy.crd --
credit a { id "1"  amount 1_000.00 USD  starts 2026-01-01  expires 2027-12-31  owner 111122223333 }
-- credits.json --
{"credits": [
  {"creditId": "1", "accountId": "111122223333", "creditType": "Promotion",
   "description": "01234567890123456789012345678901234567890123456789012345678901234567890123456789012345éü890",
   "initialAmount": {"currencyCode": "USD", "currencyAmount": "1000"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "1000"},
   "startDate": "2026-01-01", "endDate": "2027-12-31"}
]}
-- $ crd plan-split policy.crd --credit a --parts 2 --as-of 2026-11-20 --credits credits.json --format json | grep -o '"generated_name":"[^"]*"' --
"generated_name":"01234567890123456789012345678901234567890123456789012345678901234567890123456789012345é - 1/2"
"generated_name":"01234567890123456789012345678901234567890123456789012345678901234567890123456789012345é - 2/2"
-- $ crd plan-split policy.crd --credit a --parts 2 --as-of 2026-11-20 --credits credits.json --format json | grep -o '"generated_name":"[^"]*1/2"' | sed 's/.*:"//; s/"$//' | tr -d '\n' | LC_ALL=C.UTF-8 wc -m --
93
-- $ crd plan-split policy.crd --credit a --parts 2 --as-of 2026-11-20 --format json | grep -o '"generated_name":[a-z]*' --
"generated_name":null
"generated_name":null
