A category has at least one rule.

-- policy.crd --
category A { }
-- $ crd check policy.crd --
-- stderr --
warning[CRD0519]: the category `A` has no rule
 --> policy.crd:1:10
  |
1 | category A { }
  |          ^
  = help: write at least a `default`

1 warning
-- status 1 --
