A misspelt account gets a suggestion among the accounts.

-- policy.crd --
account ai_lab = 444455556666 "ai-lab"
account prod = 111122223333 "prod-main"
credit q3 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   ai_lba
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0401]: nothing is called `ai_lba`; expected an account
 --> policy.crd:7:11
  |
7 |   owner   ai_lba
  |           ^^^^^^
  = help: did you mean `ai_lab`?

1 error
-- status 1 --
