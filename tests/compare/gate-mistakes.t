A gate that cannot be read is told before anything is done.

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
-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_sku,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date,resource_tags
111122223333,AmazonRDS,DB,Usage,900.00,USD,2026-10-03,"{""team"":""web""}"
111122223333,AmazonEC2,M5,Usage,300.50,USD,2026-10-04,"{""team"":""data""}"
444455556666,AmazonSageMaker,ML,Usage,60.25,USD,2026-10-05,{}
444455556666,AmazonSageMaker,ML,Usage,7.0E-5,USD,2026-11-05,{}
444455556666,AmazonEC2,M5,Refund,-20.00,USD,2026-11-06,{}
444455556666,AmazonS3,,Tax,1.50,USD,2026-10-31,{}
-- $ crd diff old.crd old.crd --charges bill.csv --max-moved much --
-- stderr --
error[CRD1222]: `--max-moved` is no amount of money: `much`
   = help: write it as 500, 500.00 or '500.00 USD'

1 error
-- status 2 --
-- $ crd diff old.crd old.crd --charges bill.csv --max-moved -5 --
-- stderr --
error[CRD1222]: `--max-moved` is no amount of money: `-5`
   = help: write it as 500, 500.00 or '500.00 USD'

1 error
-- status 2 --
-- $ crd diff old.crd old.crd --charges bill.csv --max-forfeit '5 usd' --
-- stderr --
error[CRD1222]: `--max-forfeit` is no amount of money: `5 usd`
   = help: write it as 500, 500.00 or '500.00 USD'

1 error
-- status 2 --
-- $ crd diff old.crd old.crd --charges bill.csv --max-net-increase 5% --
-- stderr --
error[CRD1222]: `--max-net-increase` is no amount of money: `5%`
   = help: write it as 500, 500.00 or '500.00 USD'

1 error
-- status 2 --
-- $ crd diff old.crd old.crd --charges bill.csv --max-moved-percent '5 USD' --
-- stderr --
error[CRD1222]: `--max-moved-percent` is no percentage: `5 USD`
   = help: write it as 5 or 2.5%

1 error
-- status 2 --
-- $ crd diff old.crd old.crd --charges bill.csv --max-unallocated '' --
-- stderr --
error[CRD1222]: `--max-unallocated` is no amount of money: ``
   = help: write it as 500, 500.00 or '500.00 USD'

1 error
-- status 2 --
-- $ crd diff old.crd old.crd --charges bill.csv --max-forfeit '5 EUR' --as-of 2026-11-20 --
-- stderr --
error[CRD1222]: `--max-forfeit` is in EUR, and the charges are in USD
   = help: leave the currency out, or give the limit in that of the charges

1 error
-- status 2 --
-- $ crd plan old.crd --charges bill.csv --max-moved 5 --
-- stderr --
error[CRD0050]: `crd plan` has no option `--max-moved`
   = help: `--max-moved` is an option of `crd diff`

1 error
-- status 2 --
