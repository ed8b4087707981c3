--stats says on standard error what the work took: rows and bytes a second, each stage, sizes and memory. It is the last thing
that is said, and changes nothing else; without charges there is little to say, and nothing when the work could not be done.

-- policy.crd --
account prod = 111122223333
category Kind {
  "Compute" when service is AmazonEC2
  default "Rest"
}
credit gift { amount 5.00 USD starts 2026-01-01 expires 2027-06-30 owner prod }
-- other.crd --
account prod = 111122223333
category Kind {
  "Machines" when service is AmazonEC2
  default "Rest"
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_usage_start_date,line_item_currency_code
111122223333,AmazonEC2,Usage,1.00,2026-06-01,USD
111122223333,AmazonEC2,Usage,2.00,2026-06-01,USD
111122223333,AmazonS3,Usage,3.00,2026-06-02,USD
-- said.sh --
# What a command says on standard error; times, speeds and memory as T
"$@" 2>said >result
echo status $?
sed -E 's/[0-9,]+ (rows\/s|MB\/s)/T \1/g; s/ +[0-9]+\.[0-9]+ (s|MB)/ T \1/g' said
-- $ sh said.sh crd eval policy.crd --charges bill.csv --format csv --stats && cat result --
status 0
stats: 3 rows, 297 bytes in T s: T rows/s, T MB/s, 1 thread
  policy T s
  charges T s
    files T s
    parsing T s
    classifying T s
    settling T s
    adding up T s
  result T s
  output T s
  rules ran 2 times; 2 groups
 T s of processor time, T MB of memory at most
Kind,rows,cost
Compute,2,3.00
Rest,1,3.00
-- $ sh said.sh crd plan policy.crd --charges bill.csv --stats | grep -e stats: -e ran --
stats: 3 rows, 297 bytes in T s: T rows/s, T MB/s, 1 thread
  rules ran 2 times; 2 cells
-- $ sh said.sh crd diff policy.crd other.crd --charges bill.csv --stats | grep -e status -e stats: -e ran --
status 1
stats: 3 rows, 297 bytes in T s: T rows/s, T MB/s, 1 thread
  rules ran 4 times; 4 cells
-- $ { head -n 1 bill.csv; for i in $(seq 30000); do tail -n +2 bill.csv; done; } >large.csv; sh said.sh crd eval policy.crd --charges large.csv --threads 2 --stats | grep stats: --
stats: 90,000 rows, 4,380,000 bytes in T s: T rows/s, T MB/s, 2 threads
-- $ sh said.sh crd eval policy.crd --charges large.csv --threads 64 --stats | grep stats: --
stats: 90,000 rows, 4,380,000 bytes in T s: T rows/s, T MB/s, 2 threads
-- $ sh said.sh crd calendar policy.crd --as-of 2026-06-30 --stats --
status 0
stats: no charges were read
 T s of processor time, T MB of memory at most
-- $ sh said.sh crd eval policy.crd --charges nowhere.csv --stats --
status 2
error[CRD0001]: cannot read nowhere.csv: No such file or directory

1 error
-- $ sh said.sh crd lint policy.crd other.crd --charges bill.csv --stats | grep -e stats: -e ran --
stats: 6 rows, 594 bytes in T s: T rows/s, T MB/s, 1 thread
  rules ran 4 times
