A bare word that is nearly a declared list is a warning where a service is expected.

-- policy.crd --
let ai_services = [AmazonBedrock, AmazonSageMaker]
credit q3 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
  covers [ai_servces]
}
-- $ crd check policy.crd --
-- stderr --
warning[CRD0410]: no known service code is called `ai_servces`
 --> policy.crd:7:11
  |
7 |   covers [ai_servces]
  |           ^^^^^^^^^^
  = help: did you mean `ai_services`?

1 warning
-- status 1 --
