All unknown names of all files are found in one run.

-- policy.crd --
import "lib.crd"
account ai_lab = 444455556666 "ai-lab"
account prod = 111122223333 "prod-main"
credit q3 {
  amount budget_q3
  starts 2026-07-01
  expires 2027-06-30
  owner nobody
}
-- lib.crd --
let listed = [ai_lab, ai_lib]
-- $ crd check policy.crd --
-- stderr --
error[CRD0401]: nothing is called `budget_q3`; expected money
 --> policy.crd:5:10
  |
5 |   amount budget_q3
  |          ^^^^^^^^^

error[CRD0401]: nothing is called `nobody`; expected an account
 --> policy.crd:8:9
  |
8 |   owner nobody
  |         ^^^^^^

error[CRD0401]: nothing is called `ai_lib`; expected an account, as the others in the list
 --> lib.crd:1:23
  |
1 | let listed = [ai_lab, ai_lib]
  |                       ^^^^^^
  = help: did you mean `ai_lab`?

3 errors
-- status 1 --
