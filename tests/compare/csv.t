One line for each figure that changes.

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
-- $ crd diff old.crd new.crd --charges bill.csv --as-of 2026-11-20 --format csv --
figure,name,account,month,service,from,to,rows,before,after,change
moved,Team,111122223333,,AmazonRDS,web,,1,0.00,900.00,900.00
moved,Team,111122223333,,AmazonEC2,data,,1,0.00,300.50,300.50
moved,Workload,111122223333,,AmazonEC2,Production,Other,1,0.00,300.50,300.50
moved,Workload,444455556666,,AmazonSageMaker,Training,Research,2,0.00,60.25007,60.25007
moved,Workload,444455556666,,AmazonS3,Other,Training,1,0.00,1.50,1.50
credit.applied,activate,,,,,,,60.25007,0.00,-60.25007
credit.remaining,activate,,,,,,,39.74993,100.00,60.25007
credit.opening,poc,,,,,,,50.00,0.00,-50.00
credit.forfeited,poc,,,,,,,50.00,0.00,-50.00
credit.opening,proof,,,,,,,0.00,50.00,50.00
credit.forfeited,proof,,,,,,,0.00,50.00,50.00
payment,activate,444455556666,2026-10,AmazonSageMaker,,,,60.25,0.00,-60.25
payment,activate,444455556666,2026-11,AmazonSageMaker,,,,0.00007,0.00,-0.00007
bill.credited,,444455556666,2026-10,,,,,60.25,0.00,-60.25
bill.net,,444455556666,2026-10,,,,,1.50,61.75,60.25
bill.credited,,444455556666,2026-11,,,,,0.00007,0.00,-0.00007
bill.net,,444455556666,2026-11,,,,,-20.00,-19.99993,0.00007
-- status 1 --
