The explanations for machines.

-- policy.crd --
account prod = 111122223333 "prod-main"
account lab  = 444455556666 "ai-lab"

category Stage {
  "Test" when tag.env is "dev" or account.name starts with "test-"
         unless tag.team is "web"
  inherit tag.env
}

category Team "Teams" effective 2026-10 {
  "AI"  when account is lab and Stage is not "prod"
  "Web" when tag.team in ["web", "shop"]
  default "Other"
}

credit activate {
  amount  100.00 USD
  starts  2026-10-01
  expires 2026-12-31
  owner   lab
  restrict to Team "AI"
}

credit general {
  amount  50.00 USD
  starts  2026-10-01
  expires 2027-12-31
  owner   prod
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_product_name,bill_billing_entity,product_sku,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date,resource_tags_user_team,resource_tags_user_env
111122223333,AmazonRDS,,,DB,Usage,40.00,USD,2026-10-03,web,dev
444455556666,AmazonSageMaker,,,ML,Usage,60.25,USD,2026-10-05,,
444455556666,AmazonSageMaker,,,ML,Usage,10.75,USD,2026-10-05,,
444455556666,AmazonSageMaker,,,ML,Usage,60.00,USD,2026-10-06,,prod
111122223333,AmazonS3,,,,Tax,1.50,USD,2026-10-31,,
444455556666,AmazonSageMaker,,,ML,Usage,3.00,USD,2026-09-30,,
-- $ crd explain policy.crd --charges bill.csv --row 1 --format json --as-of 2026-11-20 --
{"format_version":"1.0","as_of":"2026-11-20","currency":"USD","selected":{"rows":1,"cost":"40.00","groups":1},"charges":[{"rows":1,"cost":"40.00","paid":"40.00","left":"0.00","file":"bill.csv","row":1,"line":2,"day":"2026-10-03","month":"2026-10","fields":{"account":"111122223333","account.name":"prod-main","provider":"AWS","service":"AmazonRDS","credit_service":"AmazonRDS","sku":"DB","charge_type":"Usage","billing_entity":"AWS","tag.env":"dev","tag.team":"web"},"categories":[{"category":"Stage","value":"dev","in_force":true,"tried":[{"rule":"\"Test\"","file":"policy.crd","line":5,"matched":false,"asked":[{"condition":"tag.env is \"dev\"","value":"dev","hook":false,"holds":true},{"condition":"tag.team is \"web\"","value":"web","hook":false,"holds":true}],"missing":[{"condition":"tag.team is \"web\"","value":"web","hook":false,"holds":true}]},{"rule":"inherit tag.env","file":"policy.crd","line":7,"matched":true,"asked":[{"condition":"tag.env is present","value":"dev","hook":false,"holds":true}],"missing":[]}],"nearest_miss":0},{"category":"Team","value":"Web","in_force":true,"tried":[{"rule":"\"AI\"","file":"policy.crd","line":11,"matched":false,"asked":[{"condition":"account is \"444455556666\"","value":"111122223333","hook":false,"holds":false}],"missing":[{"condition":"account is \"444455556666\"","value":"111122223333","hook":false,"holds":false}]},{"rule":"\"Web\"","file":"policy.crd","line":12,"matched":true,"asked":[{"condition":"tag.team in [\"web\", \"shop\"]","value":"web","hook":false,"holds":true}],"missing":[]}],"nearest_miss":0}],"eligible":true,"ineligible":null,"cell":{"cost":"40.00","offset":"0.00"},"credits":[{"credit":"activate","paid":"0.00","why_not_more":"restricted","because":"category `Team` has to be \"AI\", and is \"Web\""},{"credit":"general","paid":"40.00","why_not_more":null,"because":null}]}],"reading":{"rows":6,"skipped":0,"skipped_cost":"0.00","skipped_cost_unknown":0,"rounded":0,"tag_conflicts":0,"currency_assumed":false}}
-- $ crd explain policy.crd --charges bill.csv --credit general --format json --as-of 2026-11-20 --
{"format_version":"1.0","as_of":"2026-11-20","currency":"USD","credit":{"name":"general","id":null,"opening":"50.00","applied":"50.00","remaining":"0.00","forfeited":"0.00","status":"exhausted","exhausted_in":"2026-10","estimated":"0.00","timeline":[{"status":"pending","from":null,"until":"2026-10-01"},{"status":"active","from":"2026-10-01","until":"2026-10-31"},{"status":"exhausted","from":"2026-10-31","until":null}],"pauses":[],"demand":"5.516129032258064516","demand_month":"2026-10"},"eligible":"174.00","payments":[{"month":"2026-10","account":"111122223333","service":"AmazonRDS","sku":"DB","amount":"40.00"},{"month":"2026-10","account":"444455556666","service":"AmazonSageMaker","sku":"ML","amount":"10.00"}],"not_paid":[{"why":"not started","amount":"3.00"},{"why":"nothing left","amount":"71.00"},{"why":"used up","amount":"50.00"}],"went_first":[{"credit":"activate","amount":"71.00"}],"ties":[],"reading":{"rows":6,"skipped":0,"skipped_cost":"0.00","skipped_cost_unknown":0,"rounded":0,"tag_conflicts":0,"currency_assumed":false}}
-- $ crd explain policy.crd --charges bill.csv --row 5 --format json --as-of 2026-11-20 | grep -o '"eligible.*' --
"eligible":false,"ineligible":"tax","credits":[]}],"reading":{"rows":6,"skipped":0,"skipped_cost":"0.00","skipped_cost_unknown":0,"rounded":0,"tag_conflicts":0,"currency_assumed":false}}
-- $ crd explain policy.crd --prose --format json | cut -c 1-300 --
{"format_version":"1.0","lines":[{"section":"Accounts and the organization","depth":0,"text":"Account `prod` is 111122223333, called \"prod-main\"."},{"section":"Accounts and the organization","depth":0,"text":"Account `lab` is 444455556666, called \"ai-lab\"."},{"section":"Accounts and the organiza
