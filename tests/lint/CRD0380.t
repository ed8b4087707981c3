What AWS leaves open is a warning, once a category.

-- finds.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"
account web        = 111122223333 "web"

category Team {
  "Marketplace" when billing_entity is "AWS Marketplace"
  "Reseller" when billing_entity is "Example"
  "Global" when region is absent
}
-- fine.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"
account web        = 111122223333 "web"

category Team {
  "Tax" when charge_type is "Tax"
  "Untagged" when tag.team is absent
}
-- $ crd lint finds.crd --as-of 2026-08-01 --target aws --
-- stderr --
warning[CRD0380]: AWS's API does not list the billing entity; its user guide does
 --> finds.crd:6:22
  |
6 |   "Marketplace" when billing_entity is "AWS Marketplace"
  |                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

warning[CRD0380]: AWS documents absence for tags and other categories, not for REGION
 --> finds.crd:8:17
  |
8 |   "Global" when region is absent
  |                 ^^^^^^^^^^^^^^^^

2 warnings
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --target aws --
