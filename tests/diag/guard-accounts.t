The owner of a credit is compared with accounts.

-- policy.crd --
account ai_lab = 444455556666 "ai-lab"
account prod = 111122223333 "prod-main"
guard "a" { for each credit require owner is "444455556666" or owner in ["ai-lab"] or owner is nobody or name is ai_lab }
-- $ crd check policy.crd --
-- stderr --
error[CRD0501]: `owner` takes an account, found a string
 --> policy.crd:3:46
  |
3 | guard "a" { for each credit require owner is "444455556666" or owner in ["ai-lab"] or owner is nobody or name is ai_lab }
  |                                              ^^^^^^^^^^^^^^
  = help: write `ai_lab`

error[CRD0501]: `owner` takes an account, found a string
 --> policy.crd:3:74
  |
3 | guard "a" { for each credit require owner is "444455556666" or owner in ["ai-lab"] or owner is nobody or name is ai_lab }
  |                                                                          ^^^^^^^^
  = help: write `ai_lab`

error[CRD0401]: nothing is called `nobody`; expected an account
 --> policy.crd:3:96
  |
3 | guard "a" { for each credit require owner is "444455556666" or owner in ["ai-lab"] or owner is nobody or name is ai_lab }
  |                                                                                                ^^^^^^

error[CRD0501]: `name` takes a string, found an account
 --> policy.crd:3:114
  |
3 | guard "a" { for each credit require owner is "444455556666" or owner in ["ai-lab"] or owner is nobody or name is ai_lab }
  |                                                                                                                  ^^^^^^

4 errors
-- status 1 --
