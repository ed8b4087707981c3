Amounts are decimal texts, with or without a sign, a point or an exponent, and exact to 18 decimals. What AWS has taken too much
by rounding counts as nothing, and is said; so is more than there ever was.

-- make.sh --
n=0
printf '{"credits": [\n'
while IFS='|' read -r initial remaining; do
  n=$((n + 1))
  [ $n = 1 ] || printf ','
  printf '{"creditId": "%s", "accountId": "111122223333", "creditType": "Promotion", "description": "x",' $n
  printf '"initialAmount": {"currencyCode": "USD", "currencyAmount": "%s"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "%s"},' "$initial" "$remaining"
  printf '"startDate": "2026-07-01", "endDate": "2027-06-30"}\n'
done
printf ']}'
-- amounts --
743.21|743.21
10|9
+1234567.5|0.10
1.5E+3|6.63e-05
0.000000000000000001|1e-18
-- overdrawn --
100|-0.0000000676
100|50
-- grown --
100|100.5
0|5
-- $ sh make.sh <amounts >credits.json; crd import credits credits.json --as-of 2026-11-20 2>/dev/null | grep -E '^  (amount|balance)' --
  amount   743.21 USD
  balance  743.21 USD on 2026-10-31
  amount   10.00 USD
  balance  9.00 USD on 2026-10-31
  amount   1_234_567.50 USD
  balance  0.10 USD on 2026-10-31
  amount   1_500.00 USD
  balance  0.0000663 USD on 2026-10-31
  amount   0.000000000000000001 USD
  balance  0.000000000000000001 USD on 2026-10-31
-- $ sh make.sh <overdrawn >credits.json; crd import credits credits.json --as-of 2026-11-20 --allow CRD0340,CRD0349 --
# AWS's credits as of 2026-11-20, made by `crd import credits`. Balances are AWS's remaining amounts, at the
# end of 2026-10-31. The download has no names of accounts: give them better ones.

account account_111122223333 = 111122223333

## x
credit x_2 {
  id       "2"
  type     promotion
  amount   100.00 USD
  balance  50.00 USD on 2026-10-31
  starts   2026-07-01
  expires  2027-06-30
  owner    account_111122223333
}
-- stderr --
warning[CRD1367]: a credit that can pay nothing any more is left out: 1
  --> credits.json
   = help: `--all` imports them too

warning[CRD1364]: `remainingAmount` is negative, and counts as nothing: -0.0000000676 USD
  --> credits.json:2:180

2 warnings
-- status 1 --
-- $ sh make.sh <grown >credits.json; crd import credits credits.json --as-of 2026-11-20 --allow CRD0340,CRD0349 | grep -E '^  (amount|balance)' --
  amount   100.50 USD  # AWS's initial amount is 100.00 USD
  balance  100.50 USD on 2026-10-31
  amount   5.00 USD  # AWS's initial amount is 0.00 USD
  balance  5.00 USD on 2026-10-31
-- stderr --
warning[CRD0347]: `x_2` competes with `x` for the same charges
  --> policy.crd:18:8
   |
 7 | credit x {
   |        - this one is applied before it
...
18 | credit x_2 {
   |        ^^^
   = note: AWS does not say which of two such credits goes first; here `x` does, by its name
   = witness: account is "123456789012", service is "AmazonEC2" (constructed)
   = help: restrict them to different values, or let them cover different services

warning[CRD1374]: credit `1`: 100.50 USD are left of 100.00
  --> credits.json:2:1
   = help: look at the credit's page in the Billing console, and correct the amount

warning[CRD1374]: credit `2`: 5.00 USD are left of 0.00
  --> credits.json:3:2
   = help: look at the credit's page in the Billing console, and correct the amount

3 warnings
-- $ sh make.sh <overdrawn >credits.json; crd import credits credits.json --as-of 2026-11-20 --all 2>/dev/null | grep balance --
  balance  0.00 USD on 2026-10-31
  balance  50.00 USD on 2026-10-31
