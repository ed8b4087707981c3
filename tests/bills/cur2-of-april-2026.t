The real CUR 2.0 of April 2026: 1,511 Usage rows are eligible, Tax and Credit are not, and a generic credit of 100 USD pays
all of them. The figures stand in the bill's SOURCE.txt.

-- policy.crd --
account main = 111122223333 "example-main"
credit generic { amount 100.00 USD starts 2026-01-01 expires 2026-12-31 owner main }
-- $ crd plan policy.crd --charges $DATA/cur2-real-april-2026/cur2-daily-2026-04.csv --as-of 2026-05-01 --format json | sed 's/,"\(charges\|credits\|history\|conservation\)"/,\n"\1"/g' | grep -E '^"(charges|credits|conservation)' --
"charges":{"rows":1882,"total":"-0.0000000676","eligible":"47.6816938322","ineligible":[{"reason":"credit","rows":358,"cost":"-47.6816938998"},{"reason":"tax","rows":13,"cost":"0.00"}]},
"credits":[{"name":"generic","id":null,"opening":"100.00","applied":"47.6816938322","remaining":"52.3183061678","forfeited":"0.00","status":"active","exhausted_in":null,"estimated":"52.3183061678","timeline":[{"status":"pending","from":null,"until":"2026-01-01"},{"status":"active","from":"2026-01-01","until":"2027-01-01"},{"status":"expired","from":"2027-01-01","until":null}],"pauses":[],"demand":"1.589389794406666667","demand_month":"2026-04"}],
"conservation":{"charged":"47.6816938322","credited":"47.6816938322","net":"0.00","difference":"0.00"},"ties":[],"leftovers":[],"reading":{"rows":1882,"skipped":0,"skipped_cost":"0.00","skipped_cost_unknown":0,"rounded":0,"tag_conflicts":0,"currency_assumed":false}}
-- $ crd eval policy.crd --charges $DATA/cur2-real-april-2026/cur2-daily-2026-04.csv --as-of 2026-05-01 --by charge_type --include eligible --format csv --
charge_type,rows,cost
Usage,1511,47.6816938322
