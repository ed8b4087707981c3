A part of a condition follows from the rest.

-- finds.crd --
category Team {
  "Search" when tag.team starts with "search-" and tag.team is present
  default "Other"
}
-- fine.crd --
category Team {
  "Search" when tag.team starts with "search-" and tag.env is present
  default "Other"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0316]: `tag.team is present` changes nothing: the rest of the condition implies it
 --> finds.crd:2:52
  |
2 |   "Search" when tag.team starts with "search-" and tag.team is present
  |                                                    ^^^^^^^^^^^^^^^^^^^
  = witness: tag.team is "search-" (constructed)
  = help: remove it, or correct it

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
