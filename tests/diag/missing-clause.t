A credit has amount, starts, expires and owner.

-- policy.crd --
credit q3 { id "1" starts 2026-07-01 }
credit q4 { }
-- $ crd check policy.crd --
-- stderr --
error[CRD0531]: the credit `q3` lacks `amount`, `expires`, `owner`
 --> policy.crd:1:8
  |
1 | credit q3 { id "1" starts 2026-07-01 }
  |        ^^
  = help: every credit has `amount MONEY`, `starts DATE`, `expires DATE` and `owner ACCOUNT`

error[CRD0531]: the credit `q4` lacks `amount`, `starts`, `expires`, `owner`
 --> policy.crd:2:8
  |
2 | credit q4 { }
  |        ^^
  = help: every credit has `amount MONEY`, `starts DATE`, `expires DATE` and `owner ACCOUNT`

2 errors
-- status 1 --
