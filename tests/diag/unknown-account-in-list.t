A word that nothing declares, in a list of accounts, is an unknown account wherever it stands.

-- policy.crd --
account ai_lab = 444455556666 "ai-lab"
account prod = 111122223333 "prod-main"
let a = [ai_lab, ai_lba]
let b = [prdo, ai_lab]
-- $ crd check policy.crd --
-- stderr --
error[CRD0401]: nothing is called `ai_lba`; expected an account, as the others in the list
 --> policy.crd:3:18
  |
3 | let a = [ai_lab, ai_lba]
  |                  ^^^^^^
  = help: did you mean `ai_lab`?

error[CRD0401]: nothing is called `prdo`; expected an account, as the others in the list
 --> policy.crd:4:10
  |
4 | let b = [prdo, ai_lab]
  |          ^^^^
  = help: did you mean `prod`?

2 errors
-- status 1 --
