A split is planned, not done: the portions that add up to exactly what is available, AWS's rules, the calls with the dry run
first, and the blocks that take the credit's place. Its sharing, pauses, reminders and hooks go along; what is past does not.

-- needs crd version | grep -q "^hooks Lua" --
-- mine.lua --
return {
  ready = function(credit, pause, today) return nil, "not yet" end,
  told = function(credit, event) return nil end,
}
-- policy.crd --
organization {
  payer management
}
account management = 999988887777
account ai_lab     = 444455556666
account ai_dev     = 444455557777
category Funding "Funding source" {
  "AI Experimentation" when account in [ai_lab, ai_dev]
  "Everything else" when account is management
}
hook mine from "mine.lua"
credit activate_q3 {
  id       "8830021177"
  type     promotion
  program  activate
  amount   10_000.00 USD
  balance  9_500.00 USD on 2026-10-31
  starts   2026-07-01
  expires  2027-06-30
  owner    ai_lab
  covers   [AmazonSageMaker, AmazonBedrock]
  applies  before discounts
  restrict to Funding "Everything else" from 2026-07-15
  restrict to Funding "AI Experimentation" from 2026-09-01
  restrict to anyone from 2027-03-01
  share    with [ai_dev]
  purchases ["ON_DEMAND"]
  pause    from 2026-07-01 until 2026-09-15 because "over"
  pause    from 2026-11-25 until 2026-12-15 because "a \"quoted\" reason"
  pause    from 2027-01-01 until call mine.ready
  remind   14 days before expiry
  remind   1 month before reactivation
  on exhausted call mine.told
  on expiring 3 days before call mine.told
}
account activate_q3_2 = 777788889999
-- $ crd plan-split policy.crd --credit activate_q3 --parts 3 --credits $DATA/aws-recorded/credits.json --as-of 2026-11-20 --
split of `activate_q3`, credit 8830021177 of account 444455556666, as of 2026-11-20
  policy   policy.crd  sha256 a9e2a0ca98846ee17854239ac9bdec5fbfde7ca1a76657b55696ac8dde0621b6
  credits  $DATA/aws-recorded/credits.json  sha256 2b4b51e69ac848884da0efcba1884644d6d7a7b51d9d29a45f0a34c1af2fbf1e
  available 9,312.40 USD, reserved for open bills 187.60 USD

Portions, with the names that AWS makes
   1        3,104.14 USD  AWS Activate Portfolio - 1/3
   2        3,104.13 USD  AWS Activate Portfolio - 2/3
   3        3,104.13 USD  AWS Activate Portfolio - 3/3

What AWS says
  A split cannot be undone. The new credits keep the end date and the products; AWS names nothing else that they keep.
  The portions must add up to exactly what is available at the moment of the call: the dry run tells.
  A credit and every credit that was split from it are at most 100; AWS shows no count, so keep your own.
  The original credit is cancelled; what is reserved for an open bill stays on it. It cannot be split or transferred again.
  Run it as 444455556666, its owner, or as the payer, 999988887777.

First, dry: nothing changes
aws billing split-credit --credit-id 8830021177 \
  --portions '[{"amount":"3104.14"},{"amount":"3104.13"},{"amount":"3104.13"}]' \
  --dry-run

Then, for good
aws billing split-credit --credit-id 8830021177 \
  --portions '[{"amount":"3104.14"},{"amount":"3104.13"},{"amount":"3104.13"}]' \
  --client-token crd-43e11a9278281f745c80e277766359b4

In the policy, in place of its block
# Cancelled by the split; what open bills have reserved of it still pays for them.
credit activate_q3 {
  id        "8830021177"
  type      promotion
  program   activate
  amount    10_000.00 USD
  balance   187.60 USD on 2026-10-31
  starts    2026-07-01
  expires   2027-06-30
  owner     ai_lab
  covers    ["AmazonBedrock", "AmazonSageMaker"]
  applies   before discounts
  restrict  to Funding "AI Experimentation"
  restrict  to anyone from 2027-03-01
  share     with [ai_dev]
  pause     from 2026-11-25 until 2026-12-15 because "a \"quoted\" reason"
  pause     from 2027-01-01 until call mine.ready
  purchases ["ON_DEMAND"]
}

credit activate_q3_1 {
  # id: AWS gives it with the split
  type      promotion
  program   activate
  amount    3_104.14 USD
  balance   3_104.14 USD on 2026-11-20
  starts    2026-07-01
  expires   2027-06-30
  owner     ai_lab
  covers    ["AmazonBedrock", "AmazonSageMaker"]
  applies   before discounts
  restrict  to Funding "AI Experimentation"
  restrict  to anyone from 2027-03-01
  share     with [ai_dev]
  pause     from 2026-11-25 until 2026-12-15 because "a \"quoted\" reason"
  pause     from 2027-01-01 until call mine.ready
  purchases ["ON_DEMAND"]
  remind    14 days before expiry
  remind    1 month before reactivation
  on exhausted call mine.told
  on expiring 3 days before call mine.told
}

credit activate_q3_2_new {
  # id: AWS gives it with the split
  type      promotion
  program   activate
  amount    3_104.13 USD
  balance   3_104.13 USD on 2026-11-20
  starts    2026-07-01
  expires   2027-06-30
  owner     ai_lab
  covers    ["AmazonBedrock", "AmazonSageMaker"]
  applies   before discounts
  restrict  to Funding "AI Experimentation"
  restrict  to anyone from 2027-03-01
  share     with [ai_dev]
  pause     from 2026-11-25 until 2026-12-15 because "a \"quoted\" reason"
  pause     from 2027-01-01 until call mine.ready
  purchases ["ON_DEMAND"]
  remind    14 days before expiry
  remind    1 month before reactivation
  on exhausted call mine.told
  on expiring 3 days before call mine.told
}

credit activate_q3_3 {
  # id: AWS gives it with the split
  type      promotion
  program   activate
  amount    3_104.13 USD
  balance   3_104.13 USD on 2026-11-20
  starts    2026-07-01
  expires   2027-06-30
  owner     ai_lab
  covers    ["AmazonBedrock", "AmazonSageMaker"]
  applies   before discounts
  restrict  to Funding "AI Experimentation"
  restrict  to anyone from 2027-03-01
  share     with [ai_dev]
  pause     from 2026-11-25 until 2026-12-15 because "a \"quoted\" reason"
  pause     from 2027-01-01 until call mine.ready
  purchases ["ON_DEMAND"]
  remind    14 days before expiry
  remind    1 month before reactivation
  on exhausted call mine.told
  on expiring 3 days before call mine.told
}
-- $ crd plan-split policy.crd --credit activate_q3 --parts 3 --credits $DATA/aws-recorded/credits.json --as-of 2026-11-20 >again; crd plan-split policy.crd --credit activate_q3 --parts 3 --credits $DATA/aws-recorded/credits.json --as-of 2026-11-20 | cmp - again --
-- $ sed '/^credit/,/^}/d' policy.crd >after.crd; sed '1,/^In the policy/d' again >>after.crd; crd check after.crd; crd fmt after.crd >formatted.crd; sed '1,/^In the policy/d' again >blocks.crd; crd fmt --check blocks.crd --
