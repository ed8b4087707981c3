Two rules take everything between them, so nothing is left for the default.

-- finds.crd --
category Tagged {
  "Yes" when tag.team is present
  "No" when tag.team is absent
  default "Unknown"
}
-- fine.crd --
category Tagged {
  "Yes" when tag.team is present
  default "No"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0307]: the rules leave nothing for the default "Unknown"
 --> finds.crd:4:3
  |
2 |   "Yes" when tag.team is present
  |   ------------------------------ takes some of them
3 |   "No" when tag.team is absent
  |   ---------------------------- takes some of them
4 |   default "Unknown"
  |   ^^^^^^^^^^^^^^^^^
  = witness: tag.team is "x" (constructed)
  = help: remove it, or correct the rules before it

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
