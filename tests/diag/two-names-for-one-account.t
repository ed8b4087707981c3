An account number has one name.

-- policy.crd --
account ai_lab = 444455556666 "ai-lab"
account prod = 111122223333 "prod-main"
account lab = 444455556666
-- $ crd check policy.crd --
-- stderr --
error[CRD0404]: `ai_lab` and `lab` are two names for account 444455556666
 --> policy.crd:3:15
  |
1 | account ai_lab = 444455556666 "ai-lab"
  |         ------ first declared here
2 | account prod = 111122223333 "prod-main"
3 | account lab = 444455556666
  |               ^^^^^^^^^^^^
  = help: keep one name, or correct the number

1 error
-- status 1 --
