From three `aws` commands to a linted policy: what is imported, what became of it, and what is left to be done at AWS.
docs/aws.md walks through it.

-- needs crd version | grep -q "^hooks Lua" --
-- $ cd $ROOT/examples/aws; crd import credits credits.json --categories categories.json --as-of 2026-11-20 -q --
# AWS's credits as of 2026-11-20, made by `crd import credits`. Balances are AWS's remaining amounts, at the
# end of 2026-10-31. The download has no names of accounts: give them better ones.

account account_444455556666 = 444455556666
account account_444455557777 = 444455557777

# From categories.json:2
# ARN arn:aws:ce::999988887777:costcategory/0f7b3a52-6c1d-4f0e-9f53-2d1f6a4b7c10
category Funding_source "Funding source" effective 2026-07 {
  "AI Experimentation" when account in [444455556666, 444455557777]
  default "Everything else"
}

## AWS Activate Portfolio
credit aws_activate_portfolio {
  id       "8830021177"
  type     promotion
  program  activate  # AWS's description says so
  amount   10_000.00 USD
  balance  9_500.00 USD on 2026-10-31
  starts   2026-07-01
  expires  2027-06-30
  owner    account_444455556666
  covers   [AmazonSageMaker, AmazonBedrock]
  restrict to Funding_source "AI Experimentation"
}

## Proof of concept: data lake
credit proof_of_concept_data_lake {
  id       "8830021490"
  type     promotion
  amount   2_500.00 USD
  starts   2026-11-02
  expires  2027-05-31
  owner    account_444455557777
  covers   [AmazonS3]
  share    with owner
}
-- stderr --
warning[CRD0315]: the account 444455556666 has a name: `account_444455556666`
  --> policy.crd:10:41
   |
10 |   "AI Experimentation" when account in [444455556666, 444455557777]
   |                                         ^^^^^^^^^^^^
   = help: write `account_444455556666`

warning[CRD0315]: the account 444455557777 has a name: `account_444455557777`
  --> policy.crd:10:55
   |
10 |   "AI Experimentation" when account in [444455556666, 444455557777]
   |                                                       ^^^^^^^^^^^^
   = help: write `account_444455557777`

warning[CRD0349]: nothing reminds anybody before `aws_activate_portfolio` expires
  --> policy.crd:15:8
   |
15 | credit aws_activate_portfolio {
   |        ^^^^^^^^^^^^^^^^^^^^^^
   = note: what is left of its 9,500.00 USD is forfeited after 2027-06-30
   = help: add `remind 14 days before expiry`

warning[CRD0349]: nothing reminds anybody before `proof_of_concept_data_lake` expires
  --> policy.crd:29:8
   |
29 | credit proof_of_concept_data_lake {
   |        ^^^^^^^^^^^^^^^^^^^^^^^^^^
   = note: what is left of its 2,500.00 USD is forfeited after 2027-05-31
   = help: add `remind 14 days before expiry`

4 warnings
-- status 1 --
-- $ cd $ROOT/examples/aws; crd lint policy.crd --as-of 2026-11-20 --
-- $ cd $ROOT/examples/aws; crd drift policy.crd --credits credits.json --categories categories.json --as-of 2026-11-20 --
Drift of policy.crd as of 2026-11-20: the account is not as the policy says

Cost Categories
  Funding source: same, proved for every charge

Credits
  aws_activate_portfolio: same
  proof_of_concept_data_lake: different
    state: paused in the policy, active at AWS
-- status 1 --
-- $ cd $ROOT/examples/aws; crd checklist policy.crd --credits credits.json --as-of 2026-11-20 --
8830021177 AWS Activate Portfolio, 9,500.00 USD left
  ok    in the policy: `aws_activate_portfolio`
  ok    services known: Amazon SageMaker, Amazon Bedrock
  ok    restricted: to Funding_source "AI Experimentation"
  ok    reminder: 14 days before expiry
  ok    expiry known: 2027-06-30, in 222 days
  ok    owner named: `ai_lab`

8830021490 Proof of concept: data lake, 2,500.00 USD left
  ok    in the policy: `proof_of_concept_data_lake`
  ok    services known: Amazon Simple Storage Service
  ok    restricted: it is not shared: its owner alone may use it
  ok    reminder: 14 days before expiry
  ok    expiry known: 2027-05-31, in 192 days
  ok    owner named: `ai_dev`

2 credits, 0 with something open
-- $ cd $ROOT/examples/aws; crd export preferences policy.crd --credits credits.json --categories categories.json --as-of 2026-11-20 | sed '/^  \(policy\|credits\) /d' --
preferences as of 2026-11-20

To be set
 1. pause proof_of_concept_data_lake, credit 8830021490
   why     the policy pauses it from 2026-11-15 until 2027-01-11, "the data lake starts in January"
   who     444455557777, its owner, or the payer
   call    aws billing update-billing-preferences --feature CREDIT_PREFERENCE_OPTIONS \
             --billing-preferences-per-key key=credit/8830021490/status,value=DISABLED
   undo    the same call with ENABLED; days that it was paused do not come back

Left as they are
  aws_activate_portfolio: active and shared as the policy says

Later
  2027-01-11  proof_of_concept_data_lake: activate

What AWS says
  The sharing in force at the end of 2026-11-30 decides the whole month. A change may take 24 hours.
  AWS does not say whether a pause counts by the day or when the bill is made; it never moves the expiry.
