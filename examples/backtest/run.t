What AWS paid against what the policy would have let it pay: 640 USD of the research credit went to production.

-- needs crd version | grep -q "^hooks Lua" --
-- $ cd $ROOT; crd backtest examples/backtest/policy.crd --charges examples/backtest/bill.csv --history examples/backtest/history.json --as-of 2026-11-20 --
Backtest of examples/backtest/policy.crd on examples/backtest/bill.csv, 2026-07, in USD

Credit rows
  2 of 3 Credit rows matched, in 3 comparisons
  simulated 2,050.1234567891, AWS 2,690.1234567812, difference -639.9999999921
  AWS's rounding: 1 comparison off by at most 0.0000000079, 0.0000000079 in all
  1 comparison with Credit rows, not simulated

Credits
  credit    described as             simulated               AWS       difference
  research  Research Credits  2,050.1234567891  2,690.1234567812  -639.9999999921  different

Differences by month, account and service
  credit    month    account       service    simulated     AWS  difference
  research  2026-07  111122223333  AmazonRDS       0.00  640.00     -640.00  extra

Comparisons that differ
  day or month  account       usage type or SKU           simulated     AWS  difference
  2026-07-03    111122223333  InstanceUsage:db.r7g.large       0.00  640.00     -640.00  extra

Leaks: what AWS paid although the restriction would forbid it
  credit    month    account       service    sku               restricted to        amount
  research  2026-07  111122223333  AmazonRDS  EXAMPLESKU000001  Workload "Research"  640.00
  ─────────────────────────────────────────────────────────────────────────────────────────
  total                                                                              640.00

AWS's allocation history
  credit    month    account       service                simulated       AWS    difference
  research  2026-07  111122223333  AmazonRDS                   0.00    640.00       -640.00  extra
  research  2026-07  444455556666  AmazonSageMak…  2,050.1234567891  2,050.12  0.0034567891  rounded
  simulated 2,050.1234567891, AWS 2,690.12, difference -639.9965432109
-- status 1 --
