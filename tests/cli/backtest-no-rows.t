A bill without Credit rows: either AWS applied no credit, or the export leaves them out. That is said; a simulation that
draws nothing then agrees, and one that draws does not.

-- policy.crd --
account lab = 444455556666
credit research {
  amount 100.00 USD  starts 2026-01-01  expires 2026-12-31  owner lab
}
-- paused.crd --
account lab = 444455556666
credit research {
  amount 100.00 USD  starts 2026-01-01  expires 2026-12-31  owner lab
  pause from 2026-01-01 until 2026-12-01
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_sku,line_item_usage_type,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonS3,S1,Storage,Usage,2.00,USD,2026-10-04
-- empty.csv --
line_item_usage_account_id,line_item_product_code,product_sku,line_item_usage_type,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
-- $ crd backtest policy.crd --charges bill.csv --as-of 2026-11-20 --
Backtest of policy.crd on bill.csv, 2026-10, in USD

Credit rows
  0 of 0 Credit rows matched, in 1 comparison
  simulated 2.00, AWS 0.00, difference 2.00
  1 comparison simulated, without a Credit row

Credits
  credit    described as  simulated   AWS  difference
  research                     2.00  0.00        2.00  different

Differences by month, account and service
  credit    month    account       service   simulated   AWS  difference
  research  2026-10  444455556666  AmazonS3       2.00  0.00        2.00  missing

Comparisons that differ
  day or month  account       usage type or SKU  simulated   AWS  difference
  2026-10-04    444455556666  Storage                 2.00  0.00        2.00  missing
-- stderr --
warning[CRD1271]: the charges have no Credit row: AWS applied no credit in these months, or the export leaves them out
  --> charges
   = help: look whether the export holds Credit rows, or compare with --history

1 warning
-- status 1 --
-- $ crd backtest paused.crd --charges bill.csv --as-of 2026-11-20 --
Backtest of paused.crd on bill.csv, 2026-10, in USD

Credit rows
  0 of 0 Credit rows matched, in 0 comparisons
  simulated 0.00, AWS 0.00, difference 0.00

Credits
  credit    described as  simulated   AWS  difference
  research                     0.00  0.00        0.00  exact
-- stderr --
warning[CRD1271]: the charges have no Credit row: AWS applied no credit in these months, or the export leaves them out
  --> charges
   = help: look whether the export holds Credit rows, or compare with --history

1 warning
-- $ crd backtest policy.crd --charges empty.csv --as-of 2026-11-20 --
Backtest of policy.crd on empty.csv: no charges

Credit rows
  0 of 0 Credit rows matched, in 0 comparisons
  simulated 0.00, AWS 0.00, difference 0.00

Credits
  credit    described as  simulated   AWS  difference
  research                     0.00  0.00        0.00  exact
-- stderr --
warning[CRD1271]: there are no charges, and so no Credit row that the simulation could be compared with
  --> charges
   = help: look whether the export is the whole bill

1 warning
