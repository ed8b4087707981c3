JSON lines, by file, packed, through a pipe and from a folder; an array of objects says what to do.

-- policy.crd --
account prod = 111122223333
-- bill.jsonl --
{"line_item_usage_account_id":"111122223333","line_item_product_code":"AmazonEC2","line_item_unblended_cost":1.10,"line_item_usage_start_date":"2026-07-01T00:00:00Z","line_item_line_item_type":"Usage","line_item_currency_code":"USD","resource_tags":{"user_team":"web"}}
{"line_item_line_item_type":"Usage","line_item_currency_code":"USD","line_item_usage_account_id":"111122223333","line_item_product_code":"AmazonS3","line_item_unblended_cost":"2.2E-1","line_item_usage_start_date":"2026-07-02","unknown":[{"a":null}]}
-- $ crd eval policy.crd --charges bill.jsonl --by service,tag.team,day --format csv --
service,tag.team,day,rows,cost
AmazonEC2,web,2026-07-01,1,1.10
AmazonS3,,2026-07-02,1,0.22
-- $ gzip -k bill.jsonl; crd eval policy.crd --charges - --by service --format csv <bill.jsonl.gz --
service,rows,cost
AmazonEC2,1,1.10
AmazonS3,1,0.22
-- $ mkdir bills && cp bill.jsonl bills/a.jsonl && cp bill.jsonl bills/b.ndjson && crd eval policy.crd --charges bills --by service --format csv --
service,rows,cost
AmazonEC2,2,2.20
AmazonS3,2,0.44
-- array.json --
[
  {"line_item_usage_account_id": "111122223333"}
]
-- $ crd eval policy.crd --charges array.json --
-- stderr --
error[CRD0701]: the file is a JSON array, which this version of crd does not read
  --> array.json
   = help: write one object a line: `jq -c '.[]' bill.json >bill.jsonl`

1 error
-- status 2 --
-- $ head -c 300 bill.jsonl >cut.jsonl; crd eval policy.crd --charges cut.jsonl --
-- stderr --
error[CRD0720]: the object is not closed on its line
  --> cut.jsonl:2:31
   = help: the file ends here: it may have been cut off

1 error
-- status 2 --
-- $ crd eval policy.crd --charges cut.jsonl --on-error skip --by service --format csv --
service,rows,cost
AmazonEC2,1,1.10
-- stderr --
warning[CRD0720]: the object is not closed on its line
  --> cut.jsonl:2:31
   = note: the row is left out
   = help: the file ends here: it may have been cut off

1 warning
note: 1 row could not be read and was left out: 1 of unknown cost
