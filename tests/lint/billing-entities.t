Every charge has a billing entity: what a bill leaves out is AWS.

-- policy.crd --
category Seller {
  "AWS"         when billing_entity is "AWS"
  "Marketplace" when billing_entity is present
  default "Rest"
}
-- $ crd lint policy.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0316]: `billing_entity is present` always holds: every charge that comes so far meets the rule
 --> policy.crd:3:22
  |
3 |   "Marketplace" when billing_entity is present
  |                      ^^^^^^^^^^^^^^^^^^^^^^^^^
  = note: every charge has one
  = witness: billing_entity is "AWS Marketplace" (constructed)
  = help: write a `default` in place of the rule, or correct it

warning[CRD0307]: the rule for "Marketplace" in line 3 leaves nothing for the default "Rest"
 --> policy.crd:4:3
  |
3 |   "Marketplace" when billing_entity is present
  |   -------------------------------------------- takes them all
4 |   default "Rest"
  |   ^^^^^^^^^^^^^^
  = witness: billing_entity is "AWS Marketplace" (constructed)
  = help: remove it, or correct the rules before it

2 warnings
-- status 1 --
