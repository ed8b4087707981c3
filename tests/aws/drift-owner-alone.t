A list that names nobody but the owner shares no more than a credit that is not shared: neither verb finds a difference,
whichever side says it how. A credit that begins later and is paused at AWS would not begin to pay. An account that shares at
AWS, and may not in the policy, gives to all.

-- policy.crd --
organization { sharing off for [b] }
account a = 111122223333
account b = 444455556666
credit alone { id "1"  amount 10 USD  starts 2026-01-01  expires 2027-12-31  owner a  share with owner }
credit listed { id "2"  amount 10 USD  starts 2026-01-01  expires 2027-12-31  owner a  share with [a] }
credit begins_later { id "3"  amount 10 USD  starts 2027-01-01  expires 2027-12-31  owner a }
credit of_b { id "4"  amount 10 USD  starts 2026-01-01  expires 2027-12-31  owner b }
-- credits.json --
{"credits": [
 {"creditId": "1", "accountId": "111122223333", "creditType": "Promotion", "description": "x",
  "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
  "startDate": "2026-01-01", "endDate": "2027-12-31", "creditSharingType": "DEFAULT", "shareableAccounts": ["111122223333"]},
 {"creditId": "2", "accountId": "111122223333", "creditType": "Promotion", "description": "x",
  "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
  "startDate": "2026-01-01", "endDate": "2027-12-31", "creditSharingType": "DISABLED"},
 {"creditId": "3", "accountId": "111122223333", "creditType": "Promotion", "description": "x", "creditStatus": "DISABLED",
  "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
  "startDate": "2027-01-01", "endDate": "2027-12-31"},
 {"creditId": "4", "accountId": "444455556666", "creditType": "Promotion", "description": "x", "accountHasCreditSharingEnabled": true,
  "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
  "startDate": "2026-01-01", "endDate": "2027-12-31"}]}
-- $ crd drift policy.crd --credits credits.json --as-of 2026-11-20 --
Drift of policy.crd as of 2026-11-20: the account is not as the policy says

Credits
  alone: same
  begins_later: different
    state: active in the policy, paused at AWS
  listed: same
  of_b: different
    sharing: off in the policy, on at AWS
-- status 1 --
-- $ crd export preferences policy.crd --credits credits.json --as-of 2026-11-20 | sed -n '/^To be set/,/^What/p' --
To be set
 1. activate begins_later, credit 3
   why     AWS has it paused, and the policy does not
   who     111122223333, its owner, or the payer
   call    aws billing update-billing-preferences --feature CREDIT_PREFERENCE_OPTIONS \
             --billing-preferences-per-key key=credit/3/status,value=ENABLED
   undo    the same call with DISABLED; what a final bill has applied stays applied
 2. stop account from sharing 444455556666
   why     the policy does not let account 444455556666 share, and AWS does
   who     the payer alone
   console Billing and Cost Management, Billing preferences, Credit sharing preferences, Edit: deactivate account 444455556666
           AWS documents no call for it
   undo    the same page, until the last day of the month; what a final bill has applied stays applied

Left as they are
  alone: active and shared as the policy says
  listed: active and shared as the policy says
  of_b: active and shared as the policy says

What AWS says
-- $ crd import credits credits.json --as-of 2026-11-20 2>/dev/null >imported.crd; crd drift imported.crd --credits credits.json --as-of 2026-11-20 --
Drift of imported.crd as of 2026-11-20: none

Credits
  x: same
  x_2: same
  x_3: same
  x_4: same
