Numbers are exact to 18 decimals, percentages to 16.

-- policy.crd --
let a = 0.1234567890123456789 USD
let b = 0.123456789012345678 USD
let c = 0.12345678901234567%
-- $ crd check policy.crd --
-- stderr --
error[CRD0114]: 19 decimals: at most 18 are exact
 --> policy.crd:1:9
  |
1 | let a = 0.1234567890123456789 USD
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^

error[CRD0114]: 17 decimals: at most 16 are exact
 --> policy.crd:3:9
  |
3 | let c = 0.12345678901234567%
  |         ^^^^^^^^^^^^^^^^^^^^

2 errors
-- status 1 --
