An exception excludes nothing of what the rule asks for.

-- finds.crd --
category Team {
  "Search" when tag.team is "search" unless tag.team is "Search"
  default "Other"
}
-- fine.crd --
category Team {
  "Search" when tag.team is "search" unless tag.env is "test"
  default "Other"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0318]: `unless` excludes nothing from the rule for "Search"
 --> finds.crd:2:45
  |
2 |   "Search" when tag.team is "search" unless tag.team is "Search"
  |                 --------------------        ^^^^^^^^^^^^^^^^^^^^
  |                 |
  |                 no charge meets both
  = witness: tag.team is "search" (constructed)
  = help: remove it, or correct it

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
