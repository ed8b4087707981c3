`and` binds tighter than `or`; parentheses say so.

-- finds.crd --
category Stage {
  "Production" when tag.env is "prod" or region is "eu-west-1" and tag.env is absent
  default "Other"
}
-- fine.crd --
category Stage {
  "Production" when tag.env is "prod" or (region is "eu-west-1" and tag.env is absent)
  default "Other"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0314]: this `and` stands beside an `or` without parentheses
 --> finds.crd:2:42
  |
2 |   "Production" when tag.env is "prod" or region is "eu-west-1" and tag.env is absent
  |                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: put it into parentheses: `and` binds tighter

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
