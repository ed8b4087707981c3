A category cannot lead back to itself; the note shows the path.

-- policy.crd --
category A { "x" when B is "y" }
category B { "y" when C is "z" unless region is "eu-west-1" }
category C { "z" when not (A is "x") }
-- $ crd check policy.crd --
-- stderr --
error[CRD0408]: the category `A` leads back to itself
 --> policy.crd:3:28
  |
3 | category C { "z" when not (A is "x") }
  |                            ^
  = note: A -> B -> C -> A
  = help: ask for the fields of the charge instead of the category

1 error
-- status 1 --
