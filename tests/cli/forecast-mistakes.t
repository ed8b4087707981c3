Options without an effect are refused: who writes them expects one.

-- policy.crd --
account lab = 444455556666
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_usage_start_date
444455556666,AmazonEC2,Usage,1.00,2026-10-05
-- $ crd plan policy.crd --charges bill.csv --full --
-- stderr --
error[CRD0050]: `--full` needs `--forecast`
   = help: add --forecast, whose arithmetic it shows

1 error
-- status 2 --
-- $ crd plan policy.crd --charges bill.csv --forecast --format csv --
-- stderr --
error[CRD0050]: `--format csv` is the history of payments: it has no forecast
   = help: take --format json

1 error
-- status 2 --
-- $ crd plan policy.crd --charges bill.csv --assumptions --format csv --
-- stderr --
error[CRD0050]: `--format csv` is the history of payments: it has no assumptions
   = help: take --format json

1 error
-- status 2 --
