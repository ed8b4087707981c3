A test's charge may set every text field and any tag; what it leaves out has the defaults.

-- policy.crd --
account lab = 444455556666 "lab"

category Fields {
  "operation"  when operation is "o"
  "region"     when region is "r"
  "usage type" when usage_type is "u"
  "seller"     when seller is "s"
  "resource"   when resource is "i"
  "name"       when account.name is "other"
  "type"       when charge_type is "Tax"
  "entity"     when billing_entity is "AWS Marketplace"
  "tag"        when tag."cost center" is "1"
  "defaults"   when account.name is "lab" and charge_type is "Usage" and billing_entity is "AWS" and region is absent
}

credit any      { amount 100 USD starts 2026-01-01 expires 2026-12-31 owner lab program activate }
credit transfer { amount 100 USD starts 2026-01-01 expires 2026-11-30 owner lab covers [AWSDataTransfer] }

test "fields of rules" {
  charge 1 USD from lab for AmazonEC2 in 2026-01 as bare
  charge 1 USD from lab for AmazonEC2 in 2026-01 with { operation is "o" } as o
  charge 1 USD from lab for AmazonEC2 in 2026-01 with { region is "r" } as r
  charge 1 USD from lab for AmazonEC2 in 2026-01 with { usage_type is "u" } as u
  charge 1 USD from lab for AmazonEC2 in 2026-01 with { seller is "s" } as s
  charge 1 USD from lab for AmazonEC2 in 2026-01 with { resource is "i" } as i
  charge 1 USD from lab for AmazonEC2 in 2026-01 with { account.name is "other" } as n
  charge 1 USD from lab for AmazonEC2 in 2026-01 with { charge_type is "Tax" } as x
  charge 1 USD from lab for AmazonEC2 in 2026-01 with { billing_entity is "AWS Marketplace" } as e
  charge 1 USD from lab for AmazonEC2 in 2026-01 with { tag."cost center" is "1" } as t
  expect Fields of bare is "defaults"
  expect Fields of o is "operation"
  expect Fields of r is "region"
  expect Fields of u is "usage type"
  expect Fields of s is "seller"
  expect Fields of i is "resource"
  expect Fields of n is "name"
  expect Fields of x is "type"
  expect Fields of e is "entity"
  expect Fields of t is "tag"
}

test "fields of the settlement" {
  charge 1 USD  from lab for AmazonEC2 in 2026-01 with { credit_service is "AWSDataTransfer" sku is "k" }
  charge 10 USD from lab for AmazonEC2 in 2026-01 with { provider is "Oracle" payer is "p" description is "d" }
  charge 5 USD  from lab for Other in 2026-01 with {
    billing_entity is "AWS Marketplace" product_name is "Model (Amazon Bedrock Edition)"
  }
  expect transfer applied 1 USD
  expect any applied 5 USD
  expect bill of lab in 2026-01 is 10 USD
}
-- $ crd test policy.crd --
ok      fields of rules
ok      fields of the settlement
2 tests, 2 passed, 0 failed
