Lines may end with LF or CRLF. Where they end with CR alone the whole file would be one header, and the bill without charges:
an error that names the place, whoever asks. The same for what separates columns.

-- policy.crd --
account prod = 111122223333
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_unblended_cost,line_item_usage_start_date,line_item_line_item_type,line_item_currency_code
111122223333,AmazonS3,1.50,2026-10-04,Usage,USD
-- $ sed 's/$/\r/' bill.csv >crlf.csv; crd eval policy.crd --charges crlf.csv --by service --as-of 2026-11-20 --
Charges under policy.crd as of 2026-11-20, in USD

  service   rows  cost
  AmazonS3     1  1.50
  ────────────────────
  total        1  1.50

exactly 1.50 USD in 1 row
-- $ tr '\n' '\r' <bill.csv >cr.csv; crd plan policy.crd --charges cr.csv --as-of 2026-11-20 --
-- stderr --
error[CRD0701]: the header has a carriage return (CR) without a newline (LF) behind it
  --> cr.csv:1:151
   = help: where lines end with CR alone, convert them: `tr '\r' '\n' <old.csv >new.csv`

1 error
-- status 2 --
-- $ gzip -c cr.csv >cr.csv.gz; crd eval policy.crd --charges cr.csv.gz --by service --threads 4 --
-- stderr --
error[CRD0701]: the header has a carriage return (CR) without a newline (LF) behind it
  --> cr.csv.gz:1:151
   = help: where lines end with CR alone, convert them: `tr '\r' '\n' <old.csv >new.csv`

1 error
-- status 2 --
-- $ tr , ';' <bill.csv >semicolons.csv; crd eval policy.crd --charges semicolons.csv --by service --
-- stderr --
error[CRD0703]: the columns are separated by `;`, and not by commas
  --> semicolons.csv:1:1
   = help: save the bill as CSV with commas between its columns

1 error
-- status 2 --
-- $ sed 's/[^,]*/"&"/g' bill.csv | tr , '\t' >tabs.csv; crd eval policy.crd --charges tabs.csv --by service --
-- stderr --
error[CRD0703]: the columns are separated by tabs, and not by commas
  --> tabs.csv:1:1
   = help: save the bill as CSV with commas between its columns

1 error
-- status 2 --
-- $ sed '1s/,line_item_line/, line_item_line/' bill.csv >blank.csv; crd eval policy.crd --charges blank.csv --by service --
-- stderr --
error[CRD0721]: the name of the column `line_item_line_item_type` has blanks around it
  --> blank.csv:1:103
   = help: take the blanks out of the header

1 error
-- status 2 --
