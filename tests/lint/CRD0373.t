Fields that AWS has no dimension for.

-- finds.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"
account web        = 111122223333 "web"

category Team {
  "Queries" when operation is "SelectObject"
  "Bucket" when resource starts with "arn:aws:s3"
  "Resold" when seller is "Example Reseller"
}
-- fine.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"
account web        = 111122223333 "web"

category Team {
  "Queries" when usage_type is "S3-Select"
  default "Rest"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --target aws --
-- stderr --
error[CRD0373]: AWS's rules cannot look at `operation`
 --> finds.crd:6:18
  |
6 |   "Queries" when operation is "SelectObject"
  |                  ^^^^^^^^^
  = help: AWS has account, account.name, service, charge_type, region, usage_type, tags, categories

error[CRD0373]: AWS's rules cannot look at `resource`
 --> finds.crd:7:17
  |
7 |   "Bucket" when resource starts with "arn:aws:s3"
  |                 ^^^^^^^^
  = help: AWS has account, account.name, service, charge_type, region, usage_type, tags, categories

error[CRD0373]: AWS's rules cannot look at `seller`
 --> finds.crd:8:17
  |
8 |   "Resold" when seller is "Example Reseller"
  |                 ^^^^^^
  = help: AWS has account, account.name, service, charge_type, region, usage_type, tags, categories

3 errors
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --target aws --
