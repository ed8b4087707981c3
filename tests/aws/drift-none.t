A policy that says what the account has, in other words and another order: no drift, and exit 0.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
account management = 999988887777 "Acme Management"
account production = 111122223333 "prod-main"
account ai_lab     = 444455556666 "ai-lab"
account ai_dev     = 444455557777 "ai-dev"

category Funding "Funding source" effective 2026-07 {
  "AI Experimentation" when account in [ai_lab, ai_dev]
  default "Everything else"
}

credit activate {
  id       "8830021177"
  amount   10_000.00 USD
  balance  9_500.00 USD on 2026-10-31
  starts   2026-07-01
  expires  2027-06-30
  owner    ai_lab
  covers   [AmazonBedrock, AmazonSageMaker]
  restrict to Funding "AI Experimentation"
  remind   14 days before expiry
}
-- credits.json --
{"credits": [{"creditId": "8830021177", "accountId": "444455556666", "creditType": "Promotion",
  "initialAmount": {"currencyCode": "USD", "currencyAmount": "10000.00"},
  "remainingAmount": {"currencyCode": "USD", "currencyAmount": "9500.00"},
  "applicableProductNames": ["Amazon SageMaker", "AmazonBedrock"], "description": "AWS Activate Portfolio",
  "startDate": "2026-07-01T00:00:00+00:00", "endDate": "2027-06-30T23:59:59+00:00",
  "applicationType": "AFTER_DISCOUNTS", "creditSharingType": "COST_CATEGORY_RULE", "creditStatus": "ENABLED",
  "costCategoryArn": "arn:aws:ce::999988887777:costcategory/0f7b3a52-6c1d-4f0e-9f53-2d1f6a4b7c10",
  "ruleName": "AI Experimentation"}]}
-- $ crd drift policy.crd --credits credits.json --categories $DATA/aws-recorded/categories.json --as-of 2026-11-20 --
Drift of policy.crd as of 2026-11-20: none

Cost Categories
  Funding source: same, proved for every charge

Credits
  activate: same
-- $ crd drift policy.crd --credits credits.json --as-of 2026-11-20 --
Drift of policy.crd as of 2026-11-20: none

Credits
  activate: same
-- $ crd checklist policy.crd --credits credits.json --as-of 2026-11-20 --
8830021177 AWS Activate Portfolio, 9,500.00 USD left
  ok    in the policy: `activate`
  ok    services known: Amazon SageMaker, AmazonBedrock
  ok    restricted: to Funding "AI Experimentation"
  ok    reminder: 14 days before expiry
  ok    expiry known: 2027-06-30, in 222 days
  ok    owner named: `ai_lab`

1 credit, 0 with something open
