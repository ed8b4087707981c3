Fields that AWS categories cannot see stand in no condition.

-- policy.crd --
category A { "x" when payer is "111122223333" or month is "2026-07" or sku is "S" }
-- $ crd check policy.crd --
-- stderr --
error[CRD0510]: `payer` cannot stand in a condition
 --> policy.crd:1:23
  |
1 | category A { "x" when payer is "111122223333" or month is "2026-07" or sku is "S" }
  |                       ^^^^^
  = help: AWS's categories cannot see it; group by it with `--by payer`

error[CRD0510]: `month` cannot stand in a condition
 --> policy.crd:1:50
  |
1 | category A { "x" when payer is "111122223333" or month is "2026-07" or sku is "S" }
  |                                                  ^^^^^
  = help: AWS's categories cannot see it; group by it with `--by month`

error[CRD0510]: `sku` cannot stand in a condition
 --> policy.crd:1:72
  |
1 | category A { "x" when payer is "111122223333" or month is "2026-07" or sku is "S" }
  |                                                                        ^^^
  = help: AWS's categories cannot see it; group by it with `--by sku`

3 errors
-- status 1 --
