Reading a large file shows how far it is, on a terminal and nowhere else: the part of the bytes, and rows a second.

-- needs script -qec true /dev/null --
-- policy.crd --
account prod = 111122223333
-- terminal.sh --
# What a terminal shows of a command, a line a step, numbers as N
script -qec "$*" /dev/null </dev/null | tr '\r' '\n' | sed 's/\x1b\[K//g; s/[0-9][0-9,]*/N/g' | grep -a reading | sort -u
-- $ { echo line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_usage_start_date; yes 111122223333,AmazonEC2,Usage,1.00,2026-06-01 | head -n 450000; } >bill.csv --
-- $ sh terminal.sh crd eval policy.crd --charges bill.csv --by service --
reading bill.csv: N% of N MB, N rows/s
-- $ sh terminal.sh crd eval policy.crd --charges bill.csv --by service --quiet --
-- $ crd eval policy.crd --charges bill.csv --by service --format csv --
service,rows,cost
AmazonEC2,450000,450000.00
-- stderr --
note: charges that name no currency are taken as USD
