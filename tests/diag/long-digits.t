Thirteen digits in a row are no account number; with a currency they are money.

-- policy.crd --
account a = 1111222233334
let b = 1_111_222_233_334
let c = 1111222233334 USD
-- $ crd check policy.crd --
-- stderr --
error[CRD0111]: 13 digits in a row
 --> policy.crd:1:13
  |
1 | account a = 1111222233334
  |             ^^^^^^^^^^^^^
  = help: an account number has twelve digits; group a large number with `_`

1 error
-- status 1 --
