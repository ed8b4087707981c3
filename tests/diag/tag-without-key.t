`tag` alone is no field.

-- policy.crd --
category C { "a" when tag is "x" }
test "t" { charge 5 USD from 444455556666 for AmazonEC2 in 2026-07 with { tag is "x" } }
-- $ crd check policy.crd --
-- stderr --
error[CRD0509]: `tag` needs a key
 --> policy.crd:1:23
  |
1 | category C { "a" when tag is "x" }
  |                       ^^^
  = help: write `tag.KEY`, such as `tag.team`

error[CRD0509]: `tag` needs a key
 --> policy.crd:2:75
  |
2 | test "t" { charge 5 USD from 444455556666 for AmazonEC2 in 2026-07 with { tag is "x" } }
  |                                                                           ^^^
  = help: write `tag.KEY`, such as `tag.team`

2 errors
-- status 1 --
