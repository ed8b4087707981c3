A real legacy CUR, read to its last digit (the sum of lineItem/UnblendedCost over 1,281 rows).

-- policy.crd --
account main = 123412340534
credit generic { amount 1.00 USD starts 2023-11-01 expires 2023-12-31 owner main }
-- $ crd plan policy.crd --charges $DATA/finopsfoundation__focus_converters/sample-anonymous-aws-export-dataset.csv --as-of 2023-12-01 --format json | sed 's/,"\(charges\|credits\|history\|conservation\)"/,\n"\1"/g' | grep -E '^"(charges|credits|conservation)' --
"charges":{"rows":1281,"total":"1.6823086974","eligible":"1.6023086974","ineligible":[{"reason":"tax","rows":12,"cost":"0.08"}]},
"credits":[{"name":"generic","id":null,"opening":"1.00","applied":"1.00","remaining":"0.00","forfeited":"0.00","status":"exhausted","exhausted_in":"2023-11","estimated":"0.00","timeline":[{"status":"pending","from":null,"until":"2023-11-01"},{"status":"active","from":"2023-11-01","until":"2023-11-30"},{"status":"exhausted","from":"2023-11-30","until":null}],"pauses":[],"demand":"0.053410289913333333","demand_month":"2023-11"}],
"conservation":{"charged":"1.6823086974","credited":"1.00","net":"0.6823086974","difference":"0.00"},"ties":[],"leftovers":[],"reading":{"rows":1281,"skipped":0,"skipped_cost":"0.00","skipped_cost_unknown":0,"rounded":0,"tag_conflicts":0,"currency_assumed":false}}
