A pause that a hook ends has the day that the hook gives today; without one it stays open.

-- needs crd version | grep -q "^hooks Lua" --
-- ready.lua --
return {
  soon = function(credit, pause, today) return pause.from + 30 end,
  never = function(credit, pause, today) return nil, "nobody knows" end,
}
-- policy.crd --
hook ready from "ready.lua"
credit soon {
  id "1"  amount 10 USD  starts 2026-01-01  expires 2027-12-31  owner 111122223333
  pause from 2026-11-01 until call ready.soon
}
credit never {
  id "2"  amount 10 USD  starts 2026-01-01  expires 2027-12-31  owner 111122223333
  pause from 2026-11-01 until call ready.never
}
-- credits.json --
{"credits": [
  {"creditId": "1", "accountId": "111122223333", "creditType": "Promotion", "description": "x",
   "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
   "startDate": "2026-01-01", "endDate": "2027-12-31"},
  {"creditId": "2", "accountId": "111122223333", "creditType": "Promotion", "description": "x",
   "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
   "startDate": "2026-01-01", "endDate": "2027-12-31"}
]}
-- $ crd export preferences policy.crd --credits credits.json --as-of 2026-11-20 | sed 's/sha256 .*/sha256 .../' --
preferences as of 2026-11-20
  policy   policy.crd  sha256 ...
  credits  credits.json  sha256 ...

To be set
 1. pause never, credit 2
   why     the policy pauses it from 2026-11-01, and its hook gives no end: nobody knows
   who     111122223333, its owner, or the payer
   call    aws billing update-billing-preferences --feature CREDIT_PREFERENCE_OPTIONS \
             --billing-preferences-per-key key=credit/2/status,value=DISABLED
   undo    the same call with ENABLED; days that it was paused do not come back
 2. pause soon, credit 1
   why     the policy pauses it from 2026-11-01 until 2026-12-01
   who     111122223333, its owner, or the payer
   call    aws billing update-billing-preferences --feature CREDIT_PREFERENCE_OPTIONS \
             --billing-preferences-per-key key=credit/1/status,value=DISABLED
   undo    the same call with ENABLED; days that it was paused do not come back

Later
  2026-12-01  soon: activate, as its hook says today

What AWS says
  The sharing in force at the end of 2026-11-30 decides the whole month. A change may take 24 hours.
  AWS does not say whether a pause counts by the day or when the bill is made; it never moves the expiry.
-- $ crd export preferences policy.crd --credits credits.json --as-of 2026-12-01 | grep -E '^ 1|why' --
 1. pause never, credit 2
   why     the policy pauses it from 2026-11-01, and its hook gives no end: nobody knows
