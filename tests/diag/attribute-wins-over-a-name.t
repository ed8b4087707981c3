In a guard the name of an attribute means the attribute, whatever else is declared by that name.

-- policy.crd --
let runway = 5 USD
guard "g" { for each credit require amount > runway }
-- $ crd check policy.crd --
-- stderr --
error[CRD0602]: `>` does not go between money and a number of days
 --> policy.crd:2:37
  |
2 | guard "g" { for each credit require amount > runway }
  |                                     ^^^^^^^^^^^^^^^

1 error
-- status 1 --
