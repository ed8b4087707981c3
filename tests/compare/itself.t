A policy differs in nothing from itself, from its bytecode, and from a copy that is laid out and ordered otherwise.

-- old.crd --
import "std/aws"

account prod = 111122223333 "prod-main"
account lab  = 444455556666 "ai-lab"

category Workload {
  "Production" when account is prod and service in [AmazonRDS, AmazonEC2]
  "Training" when service is AmazonSageMaker
  default "Other"
}

category Team {
  inherit tag.team
}

credit activate {
  amount  100.00 USD
  starts  2026-10-01
  expires 2026-12-31
  owner   lab
  restrict to Workload "Training"
}

credit poc {
  amount  50.00 USD
  starts  2026-10-01
  expires 2026-10-31
  owner   prod
  covers  [AmazonS3]
}

guard "every credit is restricted" {
  for each credit
  require restricted
  severity warning
}
-- again.crd --
## The same policy, otherwise laid out and ordered.
import "std/aws"
let databases = [AmazonEC2, AmazonRDS]
guard "every credit is restricted" { for each credit require restricted severity warning }
credit poc { amount 50 USD starts 2026-10-01 expires 2026-10-31 owner prod covers [AmazonS3] }
credit activate {
  amount 100 USD   # the whole of it
  starts 2026-10-01  expires 2026-12-31
  owner lab  restrict to Workload "Training"
}
category Team { inherit tag.team }
category Workload {
  "Training"   when service is AmazonSageMaker
  "Production" when account is prod and service in databases
  default "Other"
}
account lab  = 444455556666 "ai-lab"
account prod = 111122223333 "prod-main"
-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_sku,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date,resource_tags
111122223333,AmazonRDS,DB,Usage,900.00,USD,2026-10-03,"{""team"":""web""}"
111122223333,AmazonEC2,M5,Usage,300.50,USD,2026-10-04,"{""team"":""data""}"
444455556666,AmazonSageMaker,ML,Usage,60.25,USD,2026-10-05,{}
444455556666,AmazonSageMaker,ML,Usage,7.0E-5,USD,2026-11-05,{}
444455556666,AmazonEC2,M5,Refund,-20.00,USD,2026-11-06,{}
444455556666,AmazonS3,,Tax,1.50,USD,2026-10-31,{}
-- $ crd diff old.crd old.crd --charges bill.csv --as-of 2026-11-20 --
Diff of old.crd and old.crd as of 2026-11-20, in USD
6 rows of charges from bill.csv, 2026-10 to 2026-11

No difference: the same values, credits, bills, guards and actions

Conservation
  what left the values came to others, what bills were credited more they are net less, and
  every credit adds up: difference 0.00
-- $ crd diff old.crd again.crd --charges bill.csv --as-of 2026-11-20 --
Diff of old.crd and again.crd as of 2026-11-20, in USD
6 rows of charges from bill.csv, 2026-10 to 2026-11

No difference: the same values, credits, bills, guards and actions

Conservation
  what left the values came to others, what bills were credited more they are net less, and
  every credit adds up: difference 0.00
-- $ crd build old.crd -o old.crdc && crd diff old.crdc again.crd --charges bill.csv --as-of 2026-11-20 | sed 1d --
6 rows of charges from bill.csv, 2026-10 to 2026-11

No difference: the same values, credits, bills, guards and actions

Conservation
  what left the values came to others, what bills were credited more they are net less, and
  every credit adds up: difference 0.00
-- $ crd diff old.crd again.crd --charges bill.csv --as-of 2026-11-20 --format json --
{"format_version":"1.0","old":"old.crd","new":"again.crd","as_of":"2026-11-20","currency":"USD","period":{"from":"2026-10","to":"2026-11"},"equal":true,"moved":[],"credits":[],"bills":[],"difference":"0.00","gates":[],"total":{"before":{"charged":"1242.25007","credited":"60.25007","net":"1182.00","remaining":"39.74993","forfeited":"50.00"},"after":{"charged":"1242.25007","credited":"60.25007","net":"1182.00","remaining":"39.74993","forfeited":"50.00"}},"categories":[{"name":"Team","before":true,"after":true,"rows":6,"cost":"1242.25007","moved":{"rows":0,"cost":"0.00","absolute":"0.00","percent":"0.00"},"unallocated":{"before":"41.75007","after":"41.75007"},"difference":"0.00"},{"name":"Workload","before":true,"after":true,"rows":6,"cost":"1242.25007","moved":{"rows":0,"cost":"0.00","absolute":"0.00","percent":"0.00"},"unallocated":{"before":"-18.50","after":"-18.50"},"difference":"0.00"}],"values":[],"moved_by_account":[],"movers":[],"movers_not_shown":0,"rules":[],"accounts":[],"payments":[],"guards":[],"actions":[],"reading":{"rows":6,"skipped":0,"skipped_cost":"0.00","skipped_cost_unknown":0,"rounded":0,"tag_conflicts":0,"currency_assumed":false}}
-- $ crd diff old.crd again.crd --charges bill.csv --as-of 2026-11-20 --format csv --
figure,name,account,month,service,from,to,rows,before,after,change
-- $ crd diff old.crd again.crd --charges bill.csv --as-of 2026-11-20 --format markdown --
<!-- crd diff again.crd -->
### What this policy change does

`old.crd` → `again.crd`, on 6 charges of 2026-10 to 2026-11, in USD, as of 2026-11-20.

**No difference**: the same values, credits, bills, guards and actions.

Everything adds up: the differences sum to exactly 0.00.
