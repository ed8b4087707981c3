A long result goes out as it is written, and is the same in a file; who cannot take it all is told, and exits 2.

-- policy.crd --
category Workload { default "Other" }
-- bill.awk --
BEGIN {
  print "line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_usage_start_date"
  for (i = 0; i < 40000; i++) print "111122223333,Amazon" i ",Usage,1,2026-10-03"
}
-- $ awk -f bill.awk >bill.csv; crd eval policy.crd --charges bill.csv --by service --format csv | cksum >a; crd eval policy.crd --charges bill.csv --by service --format csv -o b; cksum <b | cmp - a && wc -l <b --
40001
-- stderr --
note: charges that name no currency are taken as USD
note: charges that name no currency are taken as USD
-- $ crd eval policy.crd --charges bill.csv --by service --format json --as-of 2026-11-20 | cksum >a; crd eval policy.crd --charges bill.csv --by service --format json --as-of 2026-11-20 -o b; cksum <b | cmp - a && tail -c 200 b --
":"1.00"}],"as_of":"2026-11-20","where":null,"include":"all","reading":{"rows":40000,"skipped":0,"skipped_cost":"0.00","skipped_cost_unknown":0,"rounded":0,"tag_conflicts":0,"currency_assumed":true}}
-- $ crd eval policy.crd --charges bill.csv --by service --format csv >/dev/full --
-- stderr --
note: charges that name no currency are taken as USD
error[CRD0051]: cannot write to standard output: No space left on device

1 error
-- status 2 --
-- $ (trap '' PIPE; crd eval policy.crd --charges bill.csv --by service --format csv; echo "status $?" >&2) | head -n 2 --
service,rows,cost
Amazon0,1,1.00
-- stderr --
note: charges that name no currency are taken as USD
error[CRD0051]: cannot write to standard output: Broken pipe

1 error
status 2
-- $ { cat bill.csv; echo '111122223333,AmazonS3,Usage,x,2026-10-03'; } >bad.csv; crd eval policy.crd --charges bad.csv --by service --format csv --
-- stderr --
error[CRD0713]: `line_item_unblended_cost` is no number: `x`
  --> bad.csv:40002:29
   = help: an amount is written 12.5 or 1.25e1

1 error
-- status 2 --
