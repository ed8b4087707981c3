An empty value is an absent one, which equals nothing: in a list it is told by itself.

-- finds.crd --
category Team {
  "Search" when tag.team in ["", "search"]
  "Ads"    when tag.team not in ["search", "", "other"] and tag.env is "prod"
  default "Other"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0316]: "" changes nothing: an empty value counts as absent
 --> finds.crd:2:30
  |
2 |   "Search" when tag.team in ["", "search"]
  |                              ^^
  = note: the witness has no value, which is none of the list
  = witness: tag.team is absent (constructed)
  = help: take it out of the list, and ask for what has no value with `is absent`

warning[CRD0316]: "" changes nothing: an empty value counts as absent
 --> finds.crd:3:44
  |
3 |   "Ads"    when tag.team not in ["search", "", "other"] and tag.env is "prod"
  |                                            ^^
  = note: the witness has no value, which is none of the list
  = witness: tag.team is absent (constructed)
  = help: take it out of the list, and ask for what has no value with `is absent`

2 warnings
-- status 1 --
-- fine.crd --
category Team {
  "Search" when tag.team is absent or tag.team is "search"
  default "Other"
}
-- $ crd lint fine.crd --as-of 2026-08-01 --
