`default` stands after every rule.

-- policy.crd --
category A {
  "x" when service is AmazonEC2
  default "y"
  inherit tag.team
  "z" when service is AmazonRDS
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0521]: `default` stands before a rule
 --> policy.crd:3:3
  |
3 |   default "y"
  |   ^^^^^^^^^^^
4 |   inherit tag.team
  |   ---------------- this rule would never be reached
  = help: move `default` behind the rules

1 error
-- status 1 --
