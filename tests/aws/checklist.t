The day-one checklist of every credit of a download, for people and for machines.

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
  remind   3 days before expiry
}
-- strange.json --
{"credits": [{"creditId": "77", "accountId": "123456789012", "creditType": "Promotion", "description": "Quantum",
  "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
  "applicableProductNames": ["Amazon Quantum Toaster", "Amazon S3"], "startDate": "2026-07-01", "endDate": "2026-11-21T23:59:59Z",
  "creditSharingType": "DISABLED"}]}
-- $ crd checklist policy.crd --credits $DATA/aws-recorded/credits.json --as-of 2026-11-20 --
8830021177 AWS Activate Portfolio, 9,500.00 USD left
  ok    in the policy: `activate`
  ok    services known: Amazon SageMaker, Amazon Bedrock
  OPEN  restricted: at AWS by the rule "AI Experimentation", and not in the policy: write `restrict
        to`
  OPEN  reminder: only 3 days before expiry: write `remind 14 days before expiry`
  ok    expiry known: 2027-06-30, in 222 days
  ok    owner named: `ai_lab`

8830021490 AWS Activate Portfolio, 2,500.00 USD left
  OPEN  in the policy: no credit has the id "8830021490": take it in with `crd import credits`
  ok    services known: AWS lists none, so it pays for every eligible service
  OPEN  restricted: any account that shares may drain it: write `restrict to` with a category of
        accounts
  OPEN  reminder: none: write `remind 14 days before expiry`
  ok    expiry known: 2027-11-30, in 375 days
  ok    owner named: `ai_dev`

7712000045 MAP credit, 41,250.75 USD left
  OPEN  in the policy: no credit has the id "7712000045": take it in with `crd import credits`
  ok    services known: AWS lists none, so it pays for every eligible service
  OPEN  restricted: any account that shares may drain it: write `restrict to` with a category of
        accounts
  OPEN  reminder: none: write `remind 14 days before expiry`
  ok    expiry known: 2026-12-31, in 41 days
  ok    owner named: `management`

6500000009 Refund for case 4711, 4.25 USD left
  OPEN  in the policy: no credit has the id "6500000009": take it in with `crd import credits`
  ok    services known: AWS lists none, so it pays for every eligible service
  ok    restricted: it is not shared: its owner alone may use it
  OPEN  reminder: none: write `remind 14 days before expiry`
  OPEN  expiry known: AWS gives none: ask for it, a credit without one is rare
  ok    owner named: `production`

4 credits, 4 with something open; 2 left out that can pay nothing any more
-- status 1 --
-- $ crd checklist policy.crd --credits strange.json --as-of 2026-11-20 --format json --
{"format_version":"1.0","as_of":"2026-11-20","ok":false,"credits":[{"id":"77","description":"Quantum","ok":false,"checks":[{"name":"in the policy","ok":false,"text":"no credit has the id \"77\": take it in with `crd import credits`"},{"name":"services known","ok":false,"text":"Amazon Quantum Toaster: look up the code in a bill, and write it in `covers`"},{"name":"restricted","ok":true,"text":"it is not shared: its owner alone may use it"},{"name":"reminder","ok":false,"text":"none: write `remind 14 days before expiry`"},{"name":"expiry known","ok":true,"text":"2026-11-21, in 1 day"},{"name":"owner named","ok":false,"text":"nobody knows 123456789012 by name: write `account NAME = 123456789012`"}]}],"left_out":0}
-- status 1 --
