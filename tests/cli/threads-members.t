A gzip file of many members, which threads unpack at the same time, says the same as with one: whole, damaged in the middle, and
cut off.

-- policy.crd --
account prod = 111122223333
-- bill.sh --
# ROWS: a bill that packs badly, every fifth row with a newline and quotes
echo line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_usage_start_date,line_item_line_item_description,line_item_currency_code
awk -v rows="$1" 'BEGIN {
  for (i = 1; i <= rows; i++) {
    printf "111122223333,%s,Usage,%d.%02d,2026-05-%02d,", i % 2 ? "AmazonEC2" : "AmazonS3", i % 7, i % 100, 1 + i % 28
    printf i % 5 ? "\"" : "\"two\n,\"\"lines\"\","
    for (k = 1; k <= 20; k++) printf "%06d", (x = (x * 7919 + i + k) % 1000003)
    print "\",USD"
  }
}'
-- same.sh --
# What a command says with one thread and with four, if it is the same
"$@" --threads 1 >one 2>one.err
echo status $?
"$@" --threads 4 >four 2>four.err
cmp one four && cmp one.err four.err && cat one one.err
-- $ sh bill.sh 90000 >bill.csv && split -n 9 -d -a 1 --filter='gzip -1 >$FILE.gz' bill.csv part && cat part?.gz >bill.csv.gz --
-- $ sh same.sh crd eval policy.crd --charges bill.csv.gz --by service --format csv --
status 0
service,rows,cost
AmazonEC2,45000,157497.00
AmazonS3,45000,157051.00
-- $ crd eval policy.crd --charges bill.csv.gz --threads 4 --stats 2>&1 | sed -n 's/.*, [2-4] threads$/read by many/p' --
read by many
-- $ { cat part[0-3].gz; head -c -4 part4.gz; printf size; cat part[5-8].gz; } >damaged.csv.gz --
-- $ sh same.sh crd eval policy.crd --charges damaged.csv.gz --by service --format csv --
status 2
error[CRD0001]: the file cannot be read: the gzip data is damaged
  --> damaged.csv.gz

1 error
-- $ head -c -500000 bill.csv.gz >cut-off.csv.gz; sh same.sh crd eval policy.crd --charges cut-off.csv.gz --by service --format csv --
status 2
error[CRD0001]: the file cannot be read: the gzip data ends too early: the file was cut off
  --> cut-off.csv.gz

1 error
-- $ { cat bill.csv.gz; echo rest; } >rest.csv.gz; sh same.sh crd eval policy.crd --charges rest.csv.gz --by service --format csv --
status 2
error[CRD0001]: the file cannot be read: something that is no gzip stands behind the gzip data
  --> rest.csv.gz

1 error
