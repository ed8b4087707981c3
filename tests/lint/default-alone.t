A category that has a default and nothing else gives every charge the same value.

-- policy.crd --
category Everything {
  default "All"
}
-- $ crd lint policy.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0308]: every charge gets the default of `Everything`, "All"
 --> policy.crd:2:3
  |
2 |   default "All"
  |   ^^^^^^^^^^^^^
  = witness: account is "123456789012" (constructed)
  = help: write the rules that come before it

1 warning
-- status 1 --
