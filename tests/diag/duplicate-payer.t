An organization has one payer.

-- policy.crd --
account ai_lab = 444455556666 "ai-lab"
account prod = 111122223333 "prod-main"
organization {
  payer ai_lab
  payer prod
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0530]: a second `payer`
 --> policy.crd:5:3
  |
4 |   payer ai_lab
  |   ------------ the first one
5 |   payer prod
  |   ^^^^^^^^^^
  = help: keep one: an organization has one payer

1 error
-- status 1 --
