The order of rules is there to be used: nothing is said of a special case before the general one, of overlaps between different
fields, and of texts that only a made-up value would have both of.

-- policy.crd --
account production = 111122223333 "example-production"
account sandbox    = 444455556666 "example-sandbox-1"

category Stage {
  "Sandbox" when account.name starts with "example-sandbox"
  "Shared" when account is production and service is AmazonVPC
  "Production" when account is production unless tag.env in ["staging", "test"]
  "Europe" when region starts with "eu-"
  "Gateways" when usage_type starts with "NatGateway"
  "Transfer" when usage_type ends with "-Bytes"
  "Search" when tag.team contains "search"
  "Checkout" when tag.team contains "checkout"
  default "Other"
}
category Review {
  "Untagged" when Stage is "Production" and tag.team is absent
  "Production" when Stage is "Production"
  "Rest" when Stage is not "Production"
}
-- $ crd lint policy.crd --as-of 2026-08-01 --
