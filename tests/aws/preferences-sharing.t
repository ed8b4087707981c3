Each way of sharing, against each that AWS may have. Without --categories an ARN stands for itself; a rule of the right name is
not set again, and what is not known is said.

-- policy.crd --
account a = 111122223333
account b = 444455556666
account c = 777788889999
category Team "Teams" {
  "AI" when account in [a, b]
}
credit by_rule_was_default { id "1"  amount 10 USD  starts 2026-01-01  expires 2027-12-31  owner a  restrict to Team "AI" }
credit by_rule_was_other_rule { id "2"  amount 10 USD  starts 2026-01-01  expires 2027-12-31  owner a  restrict to Team "AI" }
credit by_rule_was_that_rule { id "3"  amount 10 USD  starts 2026-01-01  expires 2027-12-31  owner a  restrict to Team "AI" }
credit by_owner_was_default { id "4"  amount 10 USD  starts 2026-01-01  expires 2027-12-31  owner a  share with owner }
credit by_owner_was_that { id "5"  amount 10 USD  starts 2026-01-01  expires 2027-12-31  owner a  share with owner }
credit by_list_was_other { id "6"  amount 10 USD  starts 2026-01-01  expires 2027-12-31  owner a  share with [b, 777788880000] }
credit by_list_was_that { id "7"  amount 10 USD  starts 2026-01-01  expires 2027-12-31  owner a  share with [b] }
credit by_list_was_owner { id "8"  amount 10 USD  starts 2026-01-01  expires 2027-12-31  owner a  share with [b] }
credit by_default_was_rule { id "9"  amount 10 USD  starts 2026-01-01  expires 2027-12-31  owner a }
credit by_default_was_custom { id "10"  amount 10 USD  starts 2026-01-01  expires 2027-12-31  owner a }
credit by_default_was_that { id "11"  amount 10 USD  starts 2026-01-01  expires 2027-12-31  owner a }
credit lifted { id "12"  amount 10 USD  starts 2026-01-01  expires 2027-12-31  owner a  restrict to Team "AI"  restrict to anyone from 2026-11-01 }
-- make.sh --
n=0
printf '{"credits": [\n'
while IFS= read -r more; do
  n=$((n + 1))
  [ $n = 1 ] || printf ','
  printf '{"creditId": "%s", "accountId": "111122223333", "creditType": "Promotion", "description": "x",' $n
  printf '"initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},'
  printf '"startDate": "2026-01-01", "endDate": "2027-12-31", "accountHasCreditSharingEnabled": false, %s}\n' "$more"
done
printf ']}'
-- sharing --
"creditSharingType": "DEFAULT"
"creditSharingType": "COST_CATEGORY_RULE", "costCategoryArn": "arn:aws:ce::1:costcategory/x", "ruleName": "Web"
"creditSharingType": "COST_CATEGORY_RULE", "costCategoryArn": "arn:aws:ce::1:costcategory/x", "ruleName": "AI"
"creditSharingType": "DEFAULT"
"creditSharingType": "DISABLED"
"shareableAccounts": ["444455556666", "777788889999"]
"creditSharingType": "CUSTOM", "shareableAccounts": ["444455556666", "111122223333"]
"creditSharingType": "DISABLED"
"creditSharingType": "COST_CATEGORY_RULE", "costCategoryArn": "arn:aws:ce::1:costcategory/x", "ruleName": "AI"
"creditSharingType": "CUSTOM"
"creditSharingType": "DEFAULT"
"creditSharingType": "COST_CATEGORY_RULE", "costCategoryArn": "arn:aws:ce::1:costcategory/x", "ruleName": "AI"
-- $ sh make.sh <sharing >credits.json; crd export preferences policy.crd --credits credits.json --as-of 2026-11-20 | sed 's/sha256 .*/sha256 .../' --
preferences as of 2026-11-20
  policy   policy.crd  sha256 ...
  credits  credits.json  sha256 ...

To be set
 1. let account share 111122223333
   why     the policy lets account 111122223333 share, and AWS does not
   who     the payer alone
   console Billing and Cost Management, Billing preferences, Credit sharing preferences, Edit: activate account 111122223333
           AWS documents no call for it
   undo    the same page, until the last day of the month; what a final bill has applied stays applied
 2. share by rule by_rule_was_default, credit 1
   why     the policy restricts it to Teams "AI", and AWS has DEFAULT
   who     the payer alone
   console Billing and Cost Management, Credits, the page of credit 1, its sharing: Cost Category "Teams", rule "AI"; review the list of accounts
           AWS documents no call for it
   first   its owner and every account of the rule must be activated for credit sharing
   undo    the same page, until the last day of the month; what a final bill has applied stays applied
 3. share by rule by_rule_was_other_rule, credit 2
   why     the policy restricts it to Teams "AI", and AWS has rule "Web" of arn:aws:ce::1:costcategory/x
   who     the payer alone
   console Billing and Cost Management, Credits, the page of credit 2, its sharing: Cost Category "Teams", rule "AI"; review the list of accounts
           AWS documents no call for it
   first   its owner and every account of the rule must be activated for credit sharing
   undo    the same page, until the last day of the month; what a final bill has applied stays applied
 4. share with accounts by_list_was_other, credit 6
   why     the policy shares it with a list of accounts, and AWS has DEFAULT with other accounts
   who     the payer alone
   console a Cost Category with a rule for exactly these accounts: 444455556666 (b), 777788880000; then Billing and Cost Management, Credits, the page of credit 6, its sharing: that Cost Category and that rule
           AWS documents no call for it
   first   its owner and every account of the rule must be activated for credit sharing
   undo    the same page, until the last day of the month; what a final bill has applied stays applied
 5. share with accounts by_list_was_owner, credit 8
   why     the policy shares it with a list of accounts, and AWS has DISABLED
   who     the payer alone
   console a Cost Category with a rule for exactly these accounts: 444455556666 (b); then Billing and Cost Management, Credits, the page of credit 8, its sharing: that Cost Category and that rule
           AWS documents no call for it
   first   its owner and every account of the rule must be activated for credit sharing
   undo    the same page, until the last day of the month; what a final bill has applied stays applied
 6. share with owner by_owner_was_default, credit 4
   why     the policy shares it with its owner alone, and AWS has DEFAULT
   who     the payer alone
   console Billing and Cost Management, Credits, the page of credit 4, its sharing: off
           AWS documents no call for it
   undo    the same page, until the last day of the month; what a final bill has applied stays applied
 7. share by default by_default_was_custom, credit 10
   why     the policy shares it with every account that shares, and AWS has CUSTOM
   who     the payer alone
   console Billing and Cost Management, Credits, the page of credit 10, its sharing: remove the restriction
           AWS documents no call for it
   undo    the same page, until the last day of the month; what a final bill has applied stays applied
 8. share by default by_default_was_rule, credit 9
   why     the policy shares it with every account that shares, and AWS has rule "AI" of arn:aws:ce::1:costcategory/x
   who     the payer alone
   console Billing and Cost Management, Credits, the page of credit 9, its sharing: remove the restriction
           AWS documents no call for it
   undo    the same page, until the last day of the month; what a final bill has applied stays applied
 9. share by default lifted, credit 12
   why     the policy shares it with every account that shares, and AWS has rule "AI" of arn:aws:ce::1:costcategory/x
   who     the payer alone
   console Billing and Cost Management, Credits, the page of credit 12, its sharing: remove the restriction
           AWS documents no call for it
   undo    the same page, until the last day of the month; what a final bill has applied stays applied

Left as they are
  by_default_was_that: active and shared as the policy says
  by_list_was_that: active and shared as the policy says
  by_owner_was_that: active and shared as the policy says
  by_rule_was_that_rule: shared by the rule "AI", as the policy says, if arn:aws:ce::1:costcategory/x is "Teams": --categories tells

What AWS says
  The sharing in force at the end of 2026-11-30 decides the whole month. A change may take 24 hours.
  AWS does not say whether a pause counts by the day or when the bill is made; it never moves the expiry.
-- beside.crd --
account a = 111122223333
category Team "Teams" { "AI" when account is a }
credit beside { id "3"  amount 10 USD  starts 2026-01-01  expires 2027-12-31  owner a  restrict to Team "AI"  share with owner }
-- $ crd export preferences beside.crd --credits credits.json --as-of 2026-11-20 | grep beside --
  policy   beside.crd  sha256 87cfc7e6a8883a04ae2405cacbe3f6db0ba3261a4c17a78f9fab48d571b70e3e
  beside: its `share with` stands beside a restriction, which AWS has no setting for: only the restriction is compared
  beside: shared by the rule "AI", as the policy says, if arn:aws:ce::1:costcategory/x is "Teams": --categories tells
