With a gate only the gate counts; a broken one says why, on standard error too where no person reads the result.

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
-- new.crd --
import "std/aws"

account prod = 111122223333 "prod-main"
account lab  = 444455556666 "ai-lab"

category Workload {
  "Production" when account is prod and service is AmazonRDS
  "Training" when account is lab and service is AmazonS3
  "Research" when service is AmazonSageMaker
  default "Other"
}


credit activate {
  amount  100.00 USD
  starts  2026-10-01
  expires 2026-12-31
  owner   lab
  restrict to Workload "Training"
}

credit proof {
  amount  50.00 USD
  starts  2026-10-01
  expires 2026-10-31
  owner   prod
  covers  [AmazonS3]
}

guard "every credit is restricted" {
  for each credit
  require restricted
  severity error
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_sku,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date,resource_tags
111122223333,AmazonRDS,DB,Usage,900.00,USD,2026-10-03,"{""team"":""web""}"
111122223333,AmazonEC2,M5,Usage,300.50,USD,2026-10-04,"{""team"":""data""}"
444455556666,AmazonSageMaker,ML,Usage,60.25,USD,2026-10-05,{}
444455556666,AmazonSageMaker,ML,Usage,7.0E-5,USD,2026-11-05,{}
444455556666,AmazonEC2,M5,Refund,-20.00,USD,2026-11-06,{}
444455556666,AmazonS3,,Tax,1.50,USD,2026-10-31,{}
-- $ crd diff old.crd new.crd --charges bill.csv --as-of 2026-11-20 --max-moved 1000 --max-moved-percent 90% --max-forfeit 50 --max-net-increase '60.25 USD' --max-unallocated 1500 | sed -n '/^Gates/,/^$/p' --
Gates
  BROKEN   --max-moved: 1,200.50 USD of the charges change their value in Team; allowed: 1,000.00 USD
  BROKEN   --max-moved-percent: 93.6245% of the charges change their value in Team; allowed: 90.00%
  holds    --max-forfeit: the credits forfeit 50.00 USD; allowed: 50.00 USD
  BROKEN   --max-net-increase: the net bill rises by 60.25007 USD; allowed: 60.25 USD
  holds    --max-unallocated: 280.50 USD are left unallocated by Workload; allowed: 1,500.00 USD

-- $ crd diff old.crd new.crd --charges bill.csv --as-of 2026-11-20 --max-moved 380.74 --max-moved-percent 10 --max-forfeit 49.99 --max-net-increase 60 --max-unallocated 0.00 -q -o out.txt; echo status $?; sed -n '/^Gates/,/^$/p' out.txt --
status 1
Gates
  BROKEN   --max-moved: 1,200.50 USD of the charges change their value in Team; allowed: 380.74 USD
  BROKEN   --max-moved-percent: 93.6245% of the charges change their value in Team; allowed: 10.00%
  BROKEN   --max-forfeit: the credits forfeit 50.00 USD; allowed: 49.99 USD
  BROKEN   --max-net-increase: the net bill rises by 60.25007 USD; allowed: 60.00 USD
  BROKEN   --max-unallocated: 280.50 USD are left unallocated by Workload; allowed: 0.00 USD

-- $ crd diff old.crd new.crd --charges bill.csv --as-of 2026-11-20 --max-moved 0 --format csv | head -1 --
figure,name,account,month,service,from,to,rows,before,after,change
-- stderr --
Gates
  BROKEN   --max-moved: 1,200.50 USD of the charges change their value in Team; allowed: 0.00 USD
-- $ crd diff old.crd new.crd --charges bill.csv --as-of 2026-11-20 --max-net-increase 60 --format json -o out.json; echo status $?; grep -o '"gates":[^]]*]' out.json --
status 1
"gates":[{"gate":"max-net-increase","limit":"60.00","found":"60.25007","category":null,"ok":false}]
-- stderr --
Gates
  BROKEN   --max-net-increase: the net bill rises by 60.25007 USD; allowed: 60.00 USD
-- $ crd diff old.crd old.crd --charges bill.csv --as-of 2026-11-20 --max-forfeit 49 --format markdown | sed -n '/^#### A gate/,/^$/p' --
#### A gate is broken

-- stderr --
Gates
  BROKEN   --max-forfeit: the credits forfeit 50.00 USD; allowed: 49.00 USD
