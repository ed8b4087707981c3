One of the alternatives never holds.

-- finds.crd --
category Team {
  "Search" when tag.team is "search" or (tag.team is absent and tag.team starts with "search-")
  default "Other"
}
-- fine.crd --
category Team {
  "Search" when tag.team is "search" or (tag.team is absent and tag.service starts with "search-")
  default "Other"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0317]: `tag.team is absent and tag.team starts with "search-"` never holds here
 --> finds.crd:2:42
  |
2 |   "Search" when tag.team is "search" or (tag.team is absent and tag.team starts with "search-")
  |                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = witness: tag.team is "search" (constructed)
  = help: remove it, or correct it

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
