A rule asks what an earlier one asks, under another value.

-- finds.crd --
category Team {
  "Search" when tag.team in ["search", "index"]
  "Checkout" when tag.team is "index" or tag.team is "search"
  default "Other"
}
-- fine.crd --
category Team {
  "Search" when tag.team in ["search", "index"]
  "Checkout" when tag.team is "checkout"
  default "Other"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0303]: the rule for "Checkout" asks the same as the rule for "Search" in line 2
 --> finds.crd:3:3
  |
2 |   "Search" when tag.team in ["search", "index"]
  |   --------------------------------------------- takes them all
3 |   "Checkout" when tag.team is "index" or tag.team is "search"
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = witness: tag.team is "index" (constructed)
  = help: correct one of the two conditions, or remove this rule

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
