`ignoring case` goes with texts.

-- policy.crd --
account ai_lab = 444455556666 "ai-lab"
account prod = 111122223333 "prod-main"
category A { "x" when account is ai_lab ignoring case }
guard "g" { for each credit require amount is 5 USD ignoring case }
-- $ crd check policy.crd --
-- stderr --
error[CRD0514]: `ignoring case` without a text to compare
 --> policy.crd:3:23
  |
3 | category A { "x" when account is ai_lab ignoring case }
  |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: leave `ignoring case` out

error[CRD0514]: `ignoring case` without a text to compare
 --> policy.crd:4:37
  |
4 | guard "g" { for each credit require amount is 5 USD ignoring case }
  |                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: leave `ignoring case` out

2 errors
-- status 1 --
