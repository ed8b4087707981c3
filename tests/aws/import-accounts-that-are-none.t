Accounts that are no numbers: each value is named, with its line.

-- $ crd import cost-category $DATA/jesusaurus__cfn-macro-cost-rules/account-with-absent-tags.json --as-of 2026-11-20 --
-- stderr --
error[CRD1346]: "abc123" is no account number
  --> $DATA/jesusaurus__cfn-macro-cost-rules/account-with-absent-tags.json:14:9
   = help: LINKED_ACCOUNT takes the twelve digits of an account; LINKED_ACCOUNT_NAME takes names

error[CRD1346]: "456xyz" is no account number
  --> $DATA/jesusaurus__cfn-macro-cost-rules/account-with-absent-tags.json:15:9
   = help: LINKED_ACCOUNT takes the twelve digits of an account; LINKED_ACCOUNT_NAME takes names

2 errors
-- status 2 --
