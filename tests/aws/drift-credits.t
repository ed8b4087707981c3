Every clause in which a credit differs, each as both sides have it; a credit that only one side has, one that has no id,
and those that are over.

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
  amount   12_000.00 USD
  balance  9_000.00 USD on 2026-10-31
  starts   2026-07-02
  expires  2027-07-30
  owner    ai_dev
  covers   [AmazonBedrock, AmazonS3]
  restrict to Funding "Everything else"
  applies  before discounts
  purchases ["ON_DEMAND"]
  pause    from 2026-11-01 until 2026-12-01 because "not yet"
  remind   14 days before expiry
}

credit gone {
  id      "1"
  amount  1.00 USD
  starts  2026-07-01
  expires 2026-12-31
  owner   production
}

credit nameless {
  amount  1.00 USD
  starts  2026-07-01
  expires 2026-12-31
  owner   production
}
-- $ crd drift policy.crd --credits $DATA/aws-recorded/credits.json --categories $DATA/aws-recorded/categories.json --as-of 2026-11-20 --
Drift of policy.crd as of 2026-11-20: the account is not as the policy says

Cost Categories
  Funding source: same, proved for every charge

Credits
  activate: different
    amount: 12,000.00 USD in the policy, 10,000.00 USD at AWS
    balance: 9,000.00 USD in the policy, 9,500.00 USD at AWS
    starts: 2026-07-02 in the policy, 2026-07-01 at AWS
    expires: 2027-07-30 in the policy, 2027-06-30 at AWS
    owner: 444455557777 in the policy, 444455556666 at AWS
    covers: [AmazonBedrock, AmazonS3] in the policy, [AmazonBedrock, AmazonSageMaker] at AWS
    applies: before discounts in the policy, after discounts at AWS
    restrict to: Funding source "Everything else" in the policy, Funding source "AI Experimentation"
      at AWS
    purchases: [ON_DEMAND] in the policy, [] at AWS
    state: paused in the policy, active at AWS
  gone: only in the policy
  nameless: only in the policy
  8830021490 AWS Activate Portfolio: only at AWS
    OPEN  in the policy: no credit has the id "8830021490": take it in with `crd import credits`
    ok    services known: AWS lists none, so it pays for every eligible service
    OPEN  restricted: any account that shares may drain it: write `restrict to` with a category of
          accounts
    OPEN  reminder: none: write `remind 14 days before expiry`
    ok    expiry known: 2027-11-30, in 375 days
    ok    owner named: `ai_dev`
  7712000045 MAP credit: only at AWS
    OPEN  in the policy: no credit has the id "7712000045": take it in with `crd import credits`
    ok    services known: AWS lists none, so it pays for every eligible service
    OPEN  restricted: any account that shares may drain it: write `restrict to` with a category of
          accounts
    OPEN  reminder: none: write `remind 14 days before expiry`
    ok    expiry known: 2026-12-31, in 41 days
    ok    owner named: `management`
  6500000009 Refund for case 4711: only at AWS
    OPEN  in the policy: no credit has the id "6500000009": take it in with `crd import credits`
    ok    services known: AWS lists none, so it pays for every eligible service
    ok    restricted: it is not shared: its owner alone may use it
    OPEN  reminder: none: write `remind 14 days before expiry`
    OPEN  expiry known: AWS gives none: ask for it, a credit without one is rare
    ok    owner named: `production`
  left out: 2 at AWS that can pay nothing any more and that the policy does not mention
-- stderr --
warning[CRD1392]: AWS has no credit with the id "1" of `gone`
  --> policy.crd
   = help: ask with the payer's account and --payer-account-flag, from a day before it ended, or remove it

warning[CRD1393]: `nameless` has no id, so nothing at AWS can be found for it
  --> policy.crd
   = help: write `id` with the number that AWS shows for it

warning[CRD1391]: no credit of the policy has the id "8830021490": AWS Activate Portfolio, 2,500.00 USD left
  --> $DATA/aws-recorded/credits.json:38:9
   = help: take it in with `crd import credits`, and say where it may land

warning[CRD1391]: no credit of the policy has the id "7712000045": MAP credit, 41,250.75 USD left
  --> $DATA/aws-recorded/credits.json:68:9
   = help: take it in with `crd import credits`, and say where it may land

warning[CRD1391]: no credit of the policy has the id "6500000009": Refund for case 4711, 4.25 USD left
  --> $DATA/aws-recorded/credits.json:113:9
   = help: take it in with `crd import credits`, and say where it may land

5 warnings
-- status 1 --
