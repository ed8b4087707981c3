Only `like` knows patterns.

-- finds.crd --
category Stage {
  "Production" when account.name contains "prod-*"
  default "Other"
}
-- fine.crd --
category Stage {
  "Production" when account.name like "*prod-*"
  default "Other"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0311]: `*` in "prod-*" matches itself under `contains`
 --> finds.crd:2:43
  |
2 |   "Production" when account.name contains "prod-*"
  |                                           ^^^^^^^^
  = note: the witness does not match
  = witness: account.name is "prod-" (constructed)
  = help: write `like "*prod-*"`, or leave the wildcard out

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
