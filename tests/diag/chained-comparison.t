Comparisons do not chain.

-- policy.crd --
category C {
  "a" when service is "x" is "y"
  "b" when region is absent is "x"
  "c" when (region is "x") and service is "y"
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0205]: comparisons do not chain: `is` follows a whole comparison
 --> policy.crd:2:27
  |
2 |   "a" when service is "x" is "y"
  |                           ^^
  = help: write two comparisons and join them with `and`

error[CRD0205]: comparisons do not chain: `is` follows a whole comparison
 --> policy.crd:3:29
  |
3 |   "b" when region is absent is "x"
  |                             ^^
  = help: write two comparisons and join them with `and`

2 errors
-- status 1 --
