A folder's bills are all read: whatever the case of their endings, through links to folders, and from pipes. A folder that
has two names is read once, and a link that leads nowhere matters only where it may have led to bills.

-- policy.crd --
account prod = 111122223333 "prod-main"
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
111122223333,AmazonRDS,Usage,1.00,USD,2026-10-03
-- other/b.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
111122223333,AmazonRDS,Usage,20.00,USD,2026-10-03
-- $ mkdir upper && sed s/,1.00/,300.00/ bill.csv >upper/2.CSV && gzip -c bill.csv >upper/3.Csv.GZ && crd eval policy.crd --charges upper --by account --format csv --
account,rows,cost
111122223333,2,301.00
-- $ mkdir linked && cp bill.csv linked && ln -s ../other linked/old && ln -s . linked/here && ln -s .. linked/up && ln -s old linked/again && crd eval policy.crd --charges linked --by account --format csv --
account,rows,cost
111122223333,2,21.00
-- $ ln -s ../linked other/back; crd eval policy.crd --charges linked other/b.csv --
-- stderr --
error[CRD0050]: other/b.csv is given twice and would be counted twice
   = help: name each file once

1 error
-- status 2 --
-- $ mkdir piped && mkfifo piped/p.csv && { cat bill.csv >piped/p.csv & } && crd eval policy.crd --charges piped --by account --format csv --
account,rows,cost
111122223333,1,1.00
-- $ mkdir loose && cp bill.csv loose && ln -s missing.md loose/notes.md && crd eval policy.crd --charges loose --by account --format csv --
account,rows,cost
111122223333,1,1.00
-- $ ln -s missing.csv loose/gone.csv; crd eval policy.crd --charges loose --
-- stderr --
error[CRD0001]: cannot read loose/gone.csv: No such file or directory

1 error
-- status 2 --
-- $ rm loose/gone.csv; ln -s ../2025 loose/2025; crd eval policy.crd --charges loose --
-- stderr --
error[CRD0001]: cannot read loose/2025: No such file or directory

1 error
-- status 2 --
