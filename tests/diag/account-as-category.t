Only a category can restrict a credit.

-- policy.crd --
account ai_lab = 444455556666 "ai-lab"
account prod = 111122223333 "prod-main"
credit q3 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
  restrict to ai_lab "A"
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0405]: `ai_lab` is an account; expected a category
 --> policy.crd:8:15
  |
1 | account ai_lab = 444455556666 "ai-lab"
  |         ------ declared here
...
8 |   restrict to ai_lab "A"
  |               ^^^^^^

1 error
-- status 1 --
