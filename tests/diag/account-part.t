Accounts are compared as a whole, and texts have no order.

-- policy.crd --
account ai_lab = 444455556666 "ai-lab"
account prod = 111122223333 "prod-main"
category A { "x" when account starts with ai_lab or region < "eu" }
-- $ crd check policy.crd --
-- stderr --
error[CRD0513]: `account` is compared as a whole
 --> policy.crd:3:23
  |
3 | category A { "x" when account starts with ai_lab or region < "eu" }
  |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: use `is` or `in` with accounts, or ask for `account.name`

error[CRD0513]: `region` is text; it has no order
 --> policy.crd:3:53
  |
3 | category A { "x" when account starts with ai_lab or region < "eu" }
  |                                                     ^^^^^^^^^^^^^
  = help: `<`, `<=`, `>` and `>=` are for money, numbers and dates in guards

2 errors
-- status 1 --
