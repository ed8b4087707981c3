What AWS printed becomes a policy: blocks by number, names from descriptions, balances of the last closed month, the
category that shares a credit with its definition. What can pay nothing any more is left out, and said.

-- $ crd import credits $DATA/aws-recorded/credits.json --categories $DATA/aws-recorded/categories.json --as-of 2026-11-20 --allow CRD0315,CRD0340,CRD0347,CRD0349,CRD0351,CRD0360 -o policy.crd --
-- stderr --
proved: the category means what AWS has
warning[CRD1367]: credits that can pay nothing any more are left out: 5100000003, 6600000001
  --> $DATA/aws-recorded/credits.json
   = help: `--all` imports them too

warning[CRD1368]: credit `6500000009`: AWS gives no `endDate`
  --> $DATA/aws-recorded/credits.json:113:9
   = help: ask AWS Support, and write the day in place of the one behind `expires`

2 warnings
-- status 1 --
-- $ sed 's|From .*/|From |' policy.crd --
# AWS's credits as of 2026-11-20, made by `crd import credits`. Balances are AWS's remaining amounts, at the
# end of 2026-10-31. The download has no names of accounts: give them better ones.

account account_111122223333 = 111122223333
account account_444455556666 = 444455556666
account account_444455557777 = 444455557777
account account_999988887777 = 999988887777

organization {
  sharing off for [account_111122223333]
}

# From categories.json:2
# ARN arn:aws:ce::999988887777:costcategory/0f7b3a52-6c1d-4f0e-9f53-2d1f6a4b7c10
category Funding_source "Funding source" effective 2026-07 {
  "AI Experimentation" when account in [444455556666, 444455557777]
  default "Everything else"
}

## Refund for case 4711
credit refund_for_case_4711 {
  id       "6500000009"
  type     refund
  amount   12.50 USD
  balance  4.25 USD on 2026-10-31
  starts   2026-03-09
  expires  2036-12-31  # AWS gives no end
  owner    account_111122223333
  share    with owner
}

## MAP credit
credit map_credit {
  id        "7712000045"
  type      promotion
  amount    50_000.00 USD
  balance   41_250.75 USD on 2026-10-31
  starts    2026-01-01
  expires   2026-12-31
  owner     account_999988887777
  purchases ["ON_DEMAND"]
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

## AWS Activate Portfolio
credit aws_activate_portfolio_8830021490 {
  id       "8830021490"
  type     promotion
  program  activate  # AWS's description says so
  amount   2_500.00 USD
  starts   2026-11-02
  expires  2027-11-30
  owner    account_444455557777
  applies  before discounts
  share    with [account_444455556666]
  pause    from 2026-11-20 because "paused at AWS when it was downloaded"
}
-- $ crd fmt --check policy.crd && crd check policy.crd --
