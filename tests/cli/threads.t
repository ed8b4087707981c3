Any number of threads says the same: of a bill, of one with newlines in its fields, of a packed one, of several; and of one
with something wrong in it.

-- policy.crd --
account prod = 111122223333
category Kind {
  "Compute" when service is AmazonEC2
  default "Rest"
}
credit gift { amount 1000.00 USD starts 2026-01-01 expires 2027-06-30 owner prod }
-- bill.sh --
# ROWS [LINE]: a bill of so many rows, every fifth with a newline and quotes; LINE instead of the last row but one
echo line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_usage_start_date,line_item_line_item_description,line_item_currency_code
awk -v rows="$1" -v wrong="$2" 'BEGIN {
  for (i = 1; i <= rows; i++) {
    if (wrong != "" && i == rows - 1) { print wrong; continue }
    printf "11112222333%d,%s,Usage,%d.%02d,2026-%02d-%02d,", 3 + i % 3, i % 2 ? "AmazonEC2" : "AmazonS3", i % 7, i % 100, 5 + i % 3, 1 + i % 28
    print (i % 5 ? "plain" : "\"two\n,\"\"lines\"\",\"") ",USD"
  }
}'
-- same.sh --
# What a command says with one thread and with four, if it is the same
"$@" --threads 1 >one 2>one.err
echo status $?
"$@" --threads 4 >four 2>four.err
cmp one four && cmp one.err four.err && cat one one.err
-- $ sh bill.sh 90000 >bill.csv && sh bill.sh 40000 | gzip >more.csv.gz --
-- $ sh same.sh crd eval policy.crd --charges bill.csv --by Kind,account,month --format csv --
status 0
Kind,account,month,rows,cost
Compute,111122223333,2026-05,15000,52499.00
Compute,111122223334,2026-06,15000,52501.00
Compute,111122223335,2026-07,15000,52497.00
Rest,111122223333,2026-05,15000,52353.00
Rest,111122223334,2026-06,15000,52348.00
Rest,111122223335,2026-07,15000,52350.00
-- $ sh same.sh crd eval policy.crd --charges bill.csv more.csv.gz --by service --format csv --
status 0
service,rows,cost
AmazonEC2,65000,227495.00
AmazonS3,65000,226850.00
-- $ sh same.sh crd plan policy.crd --charges bill.csv more.csv.gz --as-of 2026-08-01 --format csv | head -n 3 --
status 0
credit,month,account,service,amount
gift,2026-05,111122223333,AmazonEC2,1000.00
-- $ sh same.sh crd explain policy.crd --charges bill.csv --as-of 2026-08-01 --service AmazonS3 --top 1 --
status 0
45,000 charges of 157,051.00 USD in 42 groups of like charges; explained: the largest 1

6,968.36 USD in 1,072 charges on 2026-05-07
  the first is row 6 of bill.csv, line 8; settled in 2026-05
  field           value
  account         111122223333 prod
  provider        AWS
  service         AmazonS3
  credit_service  AmazonS3
  charge_type     Usage
  billing_entity  AWS

Categories

  Kind is "Rest"
  no   "Compute" (policy.crd:3): service is "AmazonEC2": no, it is "AmazonS3"
  yes  default "Rest" (policy.crd:4): no rule before it matched
       nearest miss: "Compute", which needs `service is "AmazonEC2"` to be true

Credits
  settled as part of 52,353.00, with the charges that credits cannot tell from it
  gift paid nothing:
       its balance ran out in 2026-05, most of it for `prod` AmazonEC2 1,000.00 USD
  6,968.36 = paid 0.00 + left on the bill 6,968.36
-- $ sh bill.sh 90000 '111122223333,AmazonS3,Usage,much,2026-05-01,,USD' >wrong.csv; sh same.sh crd eval policy.crd --charges bill.csv wrong.csv --
status 2
error[CRD0713]: `line_item_unblended_cost` is no number: `much`
  --> wrong.csv:107999:29
   = help: an amount is written 12.5 or 1.25e1

1 error
-- $ sh same.sh crd eval policy.crd --charges bill.csv wrong.csv --on-error skip --by service --format csv --
status 0
service,rows,cost
AmazonEC2,89999,314993.01
AmazonS3,90000,314102.00
warning[CRD0713]: `line_item_unblended_cost` is no number: `much`
  --> wrong.csv:107999:29
   = note: the row is left out
   = help: an amount is written 12.5 or 1.25e1

1 warning
note: 1 row could not be read and was left out: 1 of unknown cost
-- $ sh bill.sh 90000 '111122223333,AmazonS3,Usage,1,2026-05-01,"open,USD' >wrong.csv; sh same.sh crd eval policy.crd --charges wrong.csv --
status 2
error[CRD0709]: a quote inside a field
  --> wrong.csv:108000:45
   = help: write a field that holds quotes as "a ""b"" c"

1 error
-- $ sh bill.sh 90000 '111122223333,AmazonS3,Usage,1,2026-05-01,,EUR' >wrong.csv; sh same.sh crd eval policy.crd --charges bill.csv wrong.csv --
status 2
error[CRD0717]: the charges are in `EUR`, those before in `USD` (bill.csv:2:52)
  --> wrong.csv:107999:43
   = help: read the charges of each currency in a run of their own

1 error
-- $ crd eval policy.crd --charges bill.csv --threads 0 --
-- stderr --
error[CRD0050]: `--threads` is no number of threads: `0`
   = help: write a whole number from 1 to 1024

1 error
-- status 2 --
-- $ crd eval policy.crd --charges bill.csv --threads many --
-- stderr --
error[CRD0050]: `--threads` is no number of threads: `many`
   = help: write a whole number from 1 to 1024

1 error
-- status 2 --
