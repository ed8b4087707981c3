A comparison begins with a field.

-- policy.crd --
category A { "x" when "eu-west-1" is region or 5 is 6 }
-- $ crd check policy.crd --
-- stderr --
error[CRD0511]: a comparison begins with a field
 --> policy.crd:1:23
  |
1 | category A { "x" when "eu-west-1" is region or 5 is 6 }
  |                       ^^^^^^^^^^^
  = help: write `region is "eu-west-1"`

error[CRD0511]: a comparison begins with a field
 --> policy.crd:1:48
  |
1 | category A { "x" when "eu-west-1" is region or 5 is 6 }
  |                                                ^

2 errors
-- status 1 --
