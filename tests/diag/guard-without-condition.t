`require` takes a condition.

-- policy.crd --
guard "a" { for each credit where amount require 5 USD + 3 USD }
guard "b" { for each credit require nothing }
-- $ crd check policy.crd --
-- stderr --
error[CRD0515]: expected a condition, found money
 --> policy.crd:1:35
  |
1 | guard "a" { for each credit where amount require 5 USD + 3 USD }
  |                                   ^^^^^^
  = help: compare it with something, or ask whether it `is present`

error[CRD0515]: expected a condition, found money
 --> policy.crd:1:50
  |
1 | guard "a" { for each credit where amount require 5 USD + 3 USD }
  |                                                  ^^^^^^^^^^^^^
  = help: compare an attribute with it

error[CRD0601]: a credit has no attribute `nothing`
 --> policy.crd:2:37
  |
2 | guard "b" { for each credit require nothing }
  |                                     ^^^^^^^

3 errors
-- status 1 --
