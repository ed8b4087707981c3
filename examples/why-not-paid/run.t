Why each charge was paid or not, why the wrong tag cost money, and what the credit did not pay.

-- needs crd version | grep -q "^hooks Lua" --
-- $ crd test $ROOT/examples/why-not-paid/policy.crd --
ok      the welcome credit goes first, the training credit waits for its cluster
1 test, 1 passed, 0 failed
-- $ cd $ROOT/examples/why-not-paid && crd explain policy.crd --charges bill.csv --row 1 --as-of 2026-07-31 | sed -n '/^Credits/,$p' --
Credits
  welcome paid 100.00:
       its balance ran out in 2026-07, most of it for `lab` AmazonSageMaker 100.00 USD
  training paid nothing:
       it is paused from 2026-07-01 until 2026-07-15, because "the cluster is being built"
  150.00 = paid 100.00 + left on the bill 50.00
-- $ cd $ROOT/examples/why-not-paid && crd explain policy.crd --charges bill.csv --row 3 --as-of 2026-07-31 --
30.00 USD on 2026-07-21
  row 3 of bill.csv, line 4; settled in 2026-07
  field           value
  account         444455556666 lab
  account.name    example-ai-lab
  provider        AWS
  service         AmazonSageMaker
  credit_service  AmazonSageMaker
  sku             EXAMPLESKU000003
  charge_type     Usage
  billing_entity  AWS
  tag.purpose     trainig

Categories

  Purpose is "Other"
  no   "Training" (policy.crd:14): tag.purpose is "training": no, it is "trainig"
  yes  default "Other" (policy.crd:16): no rule before it matched
       nearest miss: "Training", which needs `tag.purpose is "training"` to be true

Credits
  settled as part of 42.50, with the charges that credits cannot tell from it
  welcome paid nothing:
       its balance ran out in 2026-07, most of it for `lab` AmazonSageMaker 100.00 USD
  training paid nothing:
       category `Purpose` has to be "Training", and is "Other"
  30.00 = paid 0.00 + left on the bill 30.00
-- $ cd $ROOT/examples/why-not-paid && crd explain policy.crd --charges bill.csv --credit training --as-of 2026-07-31 --
Credit training as of 2026-07-31, in USD: active
opening 1,000.00 = applied 120.00 + remaining 880.00 + forfeited 0.00

Where it went
  month    account           service          sku               amount
  2026-07  444455556666 lab  AmazonSageMaker  EXAMPLESKU000003  120.00
  ────────────────────────────────────────────────────────────────────
  total                                                         120.00

What there was to pay
                                                    amount
  paid by it                                        120.00
  services that it does not cover                     8.00
  kept out by its restriction                        42.50
  kept out by its pause alone                       150.00
  ────────────────────────────────────────────────────────
  eligible for credits, negative charges taken off  320.50
