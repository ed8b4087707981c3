Bad bills of every kind: a clear error, status 2, nothing on standard output.

-- policy.crd --
account one = 111122223333
-- good.csv --
line_item_usage_account_id,line_item_product_code,line_item_unblended_cost,line_item_usage_start_date,line_item_line_item_type
111122223333,AmazonEC2,1.5,2026-07-01T00:00:00Z,Usage
-- $ gzip -c good.csv | head -c 100 >cut.csv.gz; crd eval policy.crd --charges cut.csv.gz --
-- stderr --
error[CRD0001]: the file cannot be read: the gzip data ends too early: the file was cut off
  --> cut.csv.gz

1 error
-- status 2 --
-- $ sed 's/AmazonEC2/"AmazonEC2/' good.csv >open.csv; crd eval policy.crd --charges open.csv --
-- stderr --
error[CRD0708]: the quote opened here is never closed
  --> open.csv:2:14
   = help: look whether the file was cut off, or a quote inside a field is not doubled

1 error
-- status 2 --
-- $ sed 's/unblended_cost/blended_cost/' good.csv >costless.csv; crd eval policy.crd --charges costless.csv --
-- stderr --
error[CRD0705]: the bill has no cost: it looks like CUR 2.0, but has no column `line_item_unblended_cost`
  --> costless.csv:1:1
   = help: include the column in the export

1 error
-- status 2 --
-- $ sed 's/1\.5/1e400/' good.csv >huge.csv; crd eval policy.crd --charges huge.csv --
-- stderr --
error[CRD0713]: `line_item_unblended_cost` is too large: `1e400`
  --> huge.csv:2:24
   = help: amounts go up to about 1.7e20

1 error
-- status 2 --
-- $ sed 's/1\.5/NaN/' good.csv >nan.csv; crd eval policy.crd --charges nan.csv --
-- stderr --
error[CRD0713]: `line_item_unblended_cost` is no number: `NaN`
  --> nan.csv:2:24
   = help: an amount is written 12.5 or 1.25e1

1 error
-- status 2 --
-- $ { sed -n 1p good.csv; head -c 2097152 /dev/zero | tr '\0' x; } >token.csv; crd eval policy.crd --charges token.csv --
-- stderr --
error[CRD0711]: a field is longer than 1024 KiB
  --> token.csv:2:1
   = help: a quote that is not closed makes one field of the rest of a file

1 error
-- status 2 --
-- $ crd build policy.crd -o good.crdc && printf '\377' | dd of=good.crdc bs=1 seek=60 conv=notrunc 2>/dev/null; crd eval good.crdc --charges good.csv --
-- stderr --
error[CRD0803]: the digest does not match what the file holds
  --> good.crdc
   = help: copy the file again, or build it again with `crd build`

1 error
-- status 2 --
-- $ sed 's/2026-07-01/2026-13-01/' good.csv >month13.csv; crd plan policy.crd --charges good.csv month13.csv --as-of 2026-08-01 --
-- stderr --
error[CRD0714]: `line_item_usage_start_date` is no date: `2026-13-01T00:00:00Z`
  --> month13.csv:2:28
   = help: a date is written 2026-07-01, 2026-07-01T00:00:00Z or 2026-07-01 00:00:00

1 error
-- status 2 --
-- $ : >empty.csv; crd eval policy.crd --charges empty.csv --
-- stderr --
error[CRD0702]: the file is empty
  --> empty.csv
   = help: a bill begins with a line of column names

1 error
-- status 2 --
-- $ crd eval policy.crd --charges gone.csv --
-- stderr --
error[CRD0001]: cannot read gone.csv: No such file or directory

1 error
-- status 2 --
