The contract of docs/json.md.

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
-- $ crd diff old.crd new.crd --charges bill.csv --as-of 2026-11-20 --format json --
{"format_version":"1.0","old":"old.crd","new":"new.crd","as_of":"2026-11-20","currency":"USD","period":{"from":"2026-10","to":"2026-11"},"equal":false,"moved":[{"category":"Team","from":"data","to":null,"rows":1,"cost":"300.50","absolute":"300.50"},{"category":"Team","from":"web","to":null,"rows":1,"cost":"900.00","absolute":"900.00"},{"category":"Workload","from":"Other","to":"Training","rows":1,"cost":"1.50","absolute":"1.50"},{"category":"Workload","from":"Production","to":"Other","rows":1,"cost":"300.50","absolute":"300.50"},{"category":"Workload","from":"Training","to":"Research","rows":2,"cost":"60.25007","absolute":"60.25007"}],"credits":[{"name":"activate","before":{"name":"activate","id":null,"opening":"100.00","applied":"60.25007","remaining":"39.74993","forfeited":"0.00","status":"active","exhausted_in":null,"estimated":"39.74993","timeline":[{"status":"pending","from":null,"until":"2026-10-01"},{"status":"active","from":"2026-10-01","until":"2027-01-01"},{"status":"expired","from":"2027-01-01","until":null}],"pauses":[],"demand":"1.943548387096774194","demand_month":"2026-10"},"after":{"name":"activate","id":null,"opening":"100.00","applied":"0.00","remaining":"100.00","forfeited":"0.00","status":"active","exhausted_in":null,"estimated":"100.00","timeline":[{"status":"pending","from":null,"until":"2026-10-01"},{"status":"active","from":"2026-10-01","until":"2027-01-01"},{"status":"expired","from":"2027-01-01","until":null}],"pauses":[],"demand":"0.00","demand_month":"2026-10"},"difference":"0.00"},{"name":"poc","before":{"name":"poc","id":null,"opening":"50.00","applied":"0.00","remaining":"0.00","forfeited":"50.00","status":"expired","exhausted_in":null,"estimated":"50.00","timeline":[{"status":"pending","from":null,"until":"2026-10-01"},{"status":"active","from":"2026-10-01","until":"2026-11-01"},{"status":"expired","from":"2026-11-01","until":null}],"pauses":[],"demand":"0.00","demand_month":"2026-10"},"after":null,"difference":"0.00"},{"name":"proof","before":null,"after":{"name":"proof","id":null,"opening":"50.00","applied":"0.00","remaining":"0.00","forfeited":"50.00","status":"expired","exhausted_in":null,"estimated":"50.00","timeline":[{"status":"pending","from":null,"until":"2026-10-01"},{"status":"active","from":"2026-10-01","until":"2026-11-01"},{"status":"expired","from":"2026-11-01","until":null}],"pauses":[],"demand":"0.00","demand_month":"2026-10"},"difference":"0.00"}],"bills":[{"account":"444455556666","month":"2026-10","before":{"charged":"61.75","credited":"60.25","net":"1.50"},"after":{"charged":"61.75","credited":"0.00","net":"61.75"},"difference":"0.00"},{"account":"444455556666","month":"2026-11","before":{"charged":"-19.99993","credited":"0.00007","net":"-20.00"},"after":{"charged":"-19.99993","credited":"0.00","net":"-19.99993"},"difference":"0.00"}],"difference":"0.00","gates":[],"total":{"before":{"charged":"1242.25007","credited":"60.25007","net":"1182.00","remaining":"39.74993","forfeited":"50.00"},"after":{"charged":"1242.25007","credited":"0.00","net":"1242.25007","remaining":"100.00","forfeited":"50.00"}},"categories":[{"name":"Team","before":true,"after":false,"rows":6,"cost":"1242.25007","moved":{"rows":2,"cost":"1200.50","absolute":"1200.50","percent":"93.6244830932237734"},"unallocated":{"before":"41.75007","after":"0.00"},"difference":"0.00"},{"name":"Workload","before":true,"after":true,"rows":6,"cost":"1242.25007","moved":{"rows":4,"cost":"362.25007","absolute":"362.25007","percent":"28.2511249931146426"},"unallocated":{"before":"-18.50","after":"280.50"},"difference":"0.00"}],"values":[{"category":"Team","value":null,"before":"41.75007","left":"0.00","came":"1200.50","after":"1242.25007"},{"category":"Team","value":"data","before":"300.50","left":"300.50","came":"0.00","after":"0.00"},{"category":"Team","value":"web","before":"900.00","left":"900.00","came":"0.00","after":"0.00"},{"category":"Workload","value":"Other","before":"-18.50","left":"1.50","came":"300.50","after":"280.50"},{"category":"Workload","value":"Production","before":"1200.50","left":"300.50","came":"0.00","after":"900.00"},{"category":"Workload","value":"Research","before":"0.00","left":"0.00","came":"60.25007","after":"60.25007"},{"category":"Workload","value":"Training","before":"60.25007","left":"60.25007","came":"1.50","after":"1.50"}],"moved_by_account":[{"category":"Team","account":"111122223333","from":"data","to":null,"rows":1,"cost":"300.50","absolute":"300.50"},{"category":"Team","account":"111122223333","from":"web","to":null,"rows":1,"cost":"900.00","absolute":"900.00"},{"category":"Workload","account":"111122223333","from":"Production","to":"Other","rows":1,"cost":"300.50","absolute":"300.50"},{"category":"Workload","account":"444455556666","from":"Other","to":"Training","rows":1,"cost":"1.50","absolute":"1.50"},{"category":"Workload","account":"444455556666","from":"Training","to":"Research","rows":2,"cost":"60.25007","absolute":"60.25007"}],"movers":[{"category":"Team","account":"111122223333","service":"AmazonRDS","from":"web","to":null,"rows":1,"cost":"900.00","absolute":"900.00","sample":{"file":"bill.csv","line":2,"day":"2026-10-03","cost":"900.00"}},{"category":"Team","account":"111122223333","service":"AmazonEC2","from":"data","to":null,"rows":1,"cost":"300.50","absolute":"300.50","sample":{"file":"bill.csv","line":3,"day":"2026-10-04","cost":"300.50"}},{"category":"Workload","account":"111122223333","service":"AmazonEC2","from":"Production","to":"Other","rows":1,"cost":"300.50","absolute":"300.50","sample":{"file":"bill.csv","line":3,"day":"2026-10-04","cost":"300.50"}},{"category":"Workload","account":"444455556666","service":"AmazonSageMaker","from":"Training","to":"Research","rows":2,"cost":"60.25007","absolute":"60.25007","sample":{"file":"bill.csv","line":4,"day":"2026-10-05","cost":"60.25"}},{"category":"Workload","account":"444455556666","service":"AmazonS3","from":"Other","to":"Training","rows":1,"cost":"1.50","absolute":"1.50","sample":{"file":"bill.csv","line":7,"day":"2026-10-31","cost":"1.50"}}],"movers_not_shown":0,"rules":[{"category":"Team","rule":"tag.team","condition_changed":false,"before":{"file":"old.crd","line":13,"rows":2,"cost":"1200.50"},"after":null},{"category":"Team","rule":null,"condition_changed":false,"before":{"file":null,"line":0,"rows":4,"cost":"41.75007"},"after":null},{"category":"Workload","rule":"Production","condition_changed":true,"before":{"file":"old.crd","line":7,"rows":2,"cost":"1200.50"},"after":{"file":"new.crd","line":7,"rows":1,"cost":"900.00"}},{"category":"Workload","rule":"Training","condition_changed":true,"before":{"file":"old.crd","line":8,"rows":2,"cost":"60.25007"},"after":{"file":"new.crd","line":8,"rows":1,"cost":"1.50"}},{"category":"Workload","rule":"Research","condition_changed":false,"before":null,"after":{"file":"new.crd","line":9,"rows":2,"cost":"60.25007"}},{"category":"Workload","rule":"Other","condition_changed":false,"before":{"file":"old.crd","line":9,"rows":2,"cost":"-18.50"},"after":{"file":"new.crd","line":10,"rows":2,"cost":"280.50"}}],"accounts":[{"account":"444455556666","before":{"charged":"41.75007","credited":"60.25007","net":"-18.50"},"after":{"charged":"41.75007","credited":"0.00","net":"41.75007"},"difference":"0.00"}],"payments":[{"credit":"activate","month":"2026-10","account":"444455556666","service":"AmazonSageMaker","before":"60.25","after":"0.00"},{"credit":"activate","month":"2026-11","account":"444455556666","service":"AmazonSageMaker","before":"0.00007","after":"0.00"}],"guards":[{"name":"every credit is restricted","credit":"activate","before":{"ok":true,"severity":"warning","detail":null,"file":"old.crd","line":32},"after":{"ok":true,"severity":"error","detail":null,"file":"new.crd","line":30}},{"name":"every credit is restricted","credit":"poc","before":{"ok":false,"severity":"warning","detail":"restricted is no","file":"old.crd","line":32},"after":null},{"name":"every credit is restricted","credit":"proof","before":null,"after":{"ok":false,"severity":"error","detail":"restricted is no","file":"new.crd","line":30}}],"actions":[],"reading":{"rows":6,"skipped":0,"skipped_cost":"0.00","skipped_cost_unknown":0,"rounded":0,"tag_conflicts":0,"currency_assumed":false}}
-- status 1 --
