An option that takes one value is given once: of two values one would be dropped. Lists add up.

-- policy.crd --
account prod = 111122223333 "prod-main"

category Workload {
  "Production" when account is prod
  default "Other"
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
111122223333,AmazonRDS,Usage,10.00,USD,2026-10-03
-- $ crd eval policy.crd --charges bill.csv --where 'account is prod' --where 'service is AmazonEC2' --
-- stderr --
error[CRD0050]: `--where` is given twice
   = help: join the conditions with `and`

1 error
-- status 2 --
-- $ crd eval policy.crd --charges bill.csv -o one.txt --output=two.txt --
-- stderr --
error[CRD0050]: `--output` is given twice
   = help: give it once

1 error
-- status 2 --
-- $ crd test policy.crd --filter one --filter one --
-- stderr --
error[CRD0050]: `--filter` is given twice
   = help: give it once

1 error
-- status 2 --
-- $ crd plan policy.crd --charges bill.csv --hook-budget memory=65536 --hook-budget memory=131072 --
-- stderr --
error[CRD0050]: `--hook-budget` names `memory` twice
   = help: name it once

1 error
-- status 2 --
-- $ crd eval policy.crd --charges bill.csv --by service --by Workload --format csv --quiet --quiet --
service,Workload,rows,cost
AmazonRDS,Production,1,10.00
