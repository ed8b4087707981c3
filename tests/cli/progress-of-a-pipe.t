What comes through a pipe has no size to compare with: its megabytes are shown, once the run has taken a while, and the
line is cleared at the end. Not with --quiet, and not for what is read at once.

-- needs script -qec true /dev/null --
-- policy.crd --
account prod = 111122223333
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_usage_start_date,line_item_currency_code
111122223333,AmazonEC2,Usage,1.00,2026-06-01,USD
-- slowly.sh --
# slowly.sh SECONDS COMMAND...: on a terminal, with the bill in two halves; control characters by name
mkfifo slow
{ cat bill.csv; sleep "$1"; tail -n 1 bill.csv; } >slow &
shift
script -qec "$*" /dev/null </dev/null | sed 's/\r/<return>/g; s/\x1b\[K/<clear>/g; s/[0-9][0-9,]* rows.s/N rows\/s/'
rm slow
-- $ sh slowly.sh 1.3 crd eval policy.crd --charges slow --by service --format csv --
<return>reading slow: 0 MB, N rows/s<clear><return><clear>service,rows,cost<return>
AmazonEC2,2,2.00<return>
-- $ sh slowly.sh 1.3 crd eval policy.crd --charges slow --by service --format csv --quiet --
service,rows,cost<return>
AmazonEC2,2,2.00<return>
-- $ sh slowly.sh 0 crd eval policy.crd --charges slow --by service --format csv --
service,rows,cost<return>
AmazonEC2,2,2.00<return>
