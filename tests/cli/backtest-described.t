Where one owner has several credits, their Credit rows are told apart by how AWS describes them; else they are compared as
one.

-- policy.crd --
account lab = 444455556666
credit first {
  amount 10.00 USD  starts 2026-01-01  expires 2026-06-30  owner lab
}
credit second {
  amount 100.00 USD  starts 2026-01-01  expires 2026-12-31  owner lab
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_sku,line_item_usage_type,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date,line_item_line_item_description
444455556666,AmazonS3,S1,Storage,Usage,12.00,USD,2026-03-04,storage
444455556666,AmazonS3,S1,Storage,Credit,-10.00,USD,2026-03-04,Welcome = yours
444455556666,AmazonS3,S1,Storage,Credit,-2.00,USD,2026-03-04,Renewal
-- $ crd backtest policy.crd --charges bill.csv --as-of 2026-11-20 --
Backtest of policy.crd on bill.csv, 2026-03, in USD

Credit rows
  2 of 2 Credit rows matched, in 1 comparison
  simulated 12.00, AWS 12.00, difference 0.00

Credits
  credit           described as     simulated    AWS  difference
  first or second  Renewal              12.00  12.00        0.00  exact
                   Welcome = yours
-- $ crd backtest policy.crd --charges bill.csv --as-of 2026-11-20 --described-as 'first=Welcome = yours' --
Backtest of policy.crd on bill.csv, 2026-03, in USD

Credit rows
  2 of 2 Credit rows matched, in 2 comparisons, 2 of them by month (partly paid)
  simulated 12.00, AWS 12.00, difference 0.00

Credits
  credit  described as     simulated    AWS  difference
  first   Welcome = yours      10.00  10.00        0.00  exact
  second  Renewal               2.00   2.00        0.00  exact
-- $ crd backtest policy.crd --charges bill.csv --as-of 2026-11-20 --described-as 'frist=Welcome = yours' --described-as=nothing=here --
-- stderr --
error[CRD1260]: the policy has no credit `frist`
  --> --described-as
   = help: did you mean `first`?

error[CRD1260]: the policy has no credit `nothing`
  --> --described-as
   = help: write the credit's name in the policy, then `=` and the description in the bill

2 errors
-- status 2 --
-- $ crd backtest policy.crd --charges bill.csv --as-of 2026-11-20 --described-as Welcome --
-- stderr --
error[CRD1260]: `--described-as` cannot read `Welcome`
   = help: write the credit's name in the policy, `=` and the description in the bill

1 error
-- status 2 --
-- $ crd backtest policy.crd --charges bill.csv --as-of 2026-11-20 --tolerance -1 --
-- stderr --
error[CRD0050]: `--tolerance` is no amount: `-1`
   = help: write it as 0.01

1 error
-- status 2 --
-- $ crd backtest policy.crd --charges bill.csv --as-of 2026-11-20 --tolerance much --
-- stderr --
error[CRD0050]: `--tolerance` is no amount: `much`
   = help: write it as 0.01

1 error
-- status 2 --
-- $ crd backtest policy.crd --charges - --history - --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `-` is given twice: standard input is read once
   = help: name a file for the others

1 error
-- status 2 --
-- $ crd backtest policy.crd --charges bill.csv --history missing.json --as-of 2026-11-20 --
-- stderr --
error[CRD0001]: cannot read missing.json: No such file or directory

1 error
-- status 2 --
-- $ crd backtest policy.crd --charges bill.csv --as-of 2026-11-20 --described-as 'first=Welcome = your' --
Backtest of policy.crd on bill.csv, 2026-03, in USD

Credit rows
  2 of 2 Credit rows matched, in 1 comparison
  simulated 12.00, AWS 12.00, difference 0.00

Credits
  credit           described as     simulated    AWS  difference
  first or second  Renewal              12.00  12.00        0.00  exact
                   Welcome = yours
-- stderr --
warning[CRD1272]: no Credit row of the owner of `first` is described as `Welcome = your`
  --> --described-as
   = note: the bills have `Renewal`
   = note: the bills have `Welcome = yours`
   = help: did you mean `Welcome = yours`?

1 warning
-- $ crd backtest policy.crd --charges bill.csv --as-of 2026-11-20 --described-as first=AWS --described-as second=Renewal --
Backtest of policy.crd on bill.csv, 2026-03, in USD

Credit rows
  2 of 2 Credit rows matched, in 2 comparisons, 2 of them by month (partly paid)
  simulated 12.00, AWS 12.00, difference 0.00

Credits
  credit  described as     simulated    AWS  difference
  first   Welcome = yours      10.00  10.00        0.00  exact
  second  Renewal               2.00   2.00        0.00  exact
-- stderr --
warning[CRD1272]: no Credit row of the owner of `first` is described as `AWS`
  --> --described-as
   = note: the bills have `Renewal`
   = note: the bills have `Welcome = yours`

1 warning
-- $ crd backtest policy.crd --charges bill.csv --as-of 2026-11-20 --described-as first=Renewal --described-as second=Renewal --
-- stderr --
error[CRD1260]: `Renewal` is given twice, for `first` and for `second`
  --> --described-as
   = help: name one credit of their owner; what a bill describes alike is compared as one without being told

1 error
-- status 2 --
-- $ crd backtest policy.crd --charges bill.csv --as-of 2026-11-20 --described-as first=Renewal --described-as first=Renewal --
-- stderr --
error[CRD1260]: `Renewal` is given twice for `first`
  --> --described-as
   = help: give it once

1 error
-- status 2 --
