Who may use a credit: AWS's list of accounts, its owner alone, or whoever shares. Of a credit that a rule shares the rule is
written and not the accounts that it comes to; CUSTOM is documented nowhere.

-- make.sh --
n=0
printf '{"credits": [\n'
while IFS= read -r more; do
  n=$((n + 1))
  [ $n = 1 ] || printf ','
  printf '{"creditId": "%s", "accountId": "111122223333", "creditType": "Promotion", "description": "x",' $n
  printf '"initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},'
  printf '"startDate": "2026-11-01", "endDate": "2027-06-30", %s}\n' "$more"
done
printf ']}'
-- sharing --
"creditSharingType": "DEFAULT"
"creditSharingType": "DEFAULT", "shareableAccounts": []
"shareableAccounts": ["444455556666", "111122223333", "222233334444"]
"shareableAccounts": ["111122223333"]
"creditSharingType": "DISABLED", "shareableAccounts": ["444455556666"]
"creditSharingType": "CUSTOM", "shareableAccounts": ["444455556666"]
"creditSharingType": "CUSTOM"
-- $ sh make.sh <sharing >credits.json; crd import credits credits.json --as-of 2026-11-20 --allow CRD0340,CRD0349,CRD0347 --
# AWS's credits as of 2026-11-20, made by `crd import credits`. Balances are AWS's remaining amounts, at the
# end of 2026-10-31. The download has no names of accounts: give them better ones.

account account_111122223333 = 111122223333
account account_222233334444 = 222233334444
account account_444455556666 = 444455556666

## x
credit x {
  id       "1"
  type     promotion
  amount   10.00 USD
  starts   2026-11-01
  expires  2027-06-30
  owner    account_111122223333
}

## x
credit x_2 {
  id       "2"
  type     promotion
  amount   10.00 USD
  starts   2026-11-01
  expires  2027-06-30
  owner    account_111122223333
}

## x
credit x_3 {
  id       "3"
  type     promotion
  amount   10.00 USD
  starts   2026-11-01
  expires  2027-06-30
  owner    account_111122223333
  share    with [account_444455556666, account_222233334444]
}

## x
credit x_4 {
  id       "4"
  type     promotion
  amount   10.00 USD
  starts   2026-11-01
  expires  2027-06-30
  owner    account_111122223333
  share    with owner
}

## x
credit x_5 {
  id       "5"
  type     promotion
  amount   10.00 USD
  starts   2026-11-01
  expires  2027-06-30
  owner    account_111122223333
  share    with owner
}

## x
credit x_6 {
  id       "6"
  type     promotion
  amount   10.00 USD
  starts   2026-11-01
  expires  2027-06-30
  owner    account_111122223333
  share    with [account_444455556666]
  # AWS says that its sharing is CUSTOM, and documents nowhere what that is.
}

## x
credit x_7 {
  id       "7"
  type     promotion
  amount   10.00 USD
  starts   2026-11-01
  expires  2027-06-30
  owner    account_111122223333
  # AWS says that its sharing is CUSTOM, and documents nowhere what that is.
}
-- stderr --
warning[CRD1370]: credit `6`: AWS shares it by `CUSTOM`
  --> credits.json:7:2
   = help: look at its page in the Billing console, and write down who may use it

warning[CRD1370]: credit `7`: AWS shares it by `CUSTOM`
  --> credits.json:8:2
   = help: look at its page in the Billing console, and write down who may use it

2 warnings
-- status 1 --
-- both --
"accountHasCreditSharingEnabled": true
"accountHasCreditSharingEnabled": false
-- $ sh make.sh <both >credits.json; crd import credits credits.json --as-of 2026-11-20 --
-- stderr --
error[CRD1372]: account 111122223333 does not share its credits here, and by credit `1` it does
  --> credits.json:3:2
   = help: give downloads of one day

1 error
-- status 2 --
