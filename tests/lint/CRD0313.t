An availability zone is no region.

-- finds.crd --
category Place {
  "Virginia" when region in ["us-east-1a", "us-east-2"]
  default "Other"
}
-- fine.crd --
category Place {
  "Virginia" when region in ["us-east-1", "us-east-2"]
  default "Other"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0313]: "us-east-1a" is an availability zone, not a region
 --> finds.crd:2:30
  |
2 |   "Virginia" when region in ["us-east-1a", "us-east-2"]
  |                              ^^^^^^^^^^^^
  = note: the witness does not match
  = witness: region is "us-east-1" (constructed)
  = help: ask for the region `us-east-1`

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
