A pause that moves where nothing is charged moves no money; the credit is listed for its days alone.

-- before.crd --
account lab = 444455556666
credit grant {
  amount  100.00 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   lab
  pause   from 2026-09-01 until 2026-09-05
}
-- $ sed 's/2026-09-05/2026-09-06/' before.crd >after.crd --
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date,line_item_line_item_type
444455556666,AmazonEC2,10.00,USD,2026-08-20,Usage
-- $ crd diff before.crd after.crd --charges bill.csv --as-of 2026-08-31 --
Diff of before.crd and after.crd as of 2026-08-31, in USD
1 row of charges from bill.csv, 2026-08

All bills, all credits
                   before  after  change
  charged           10.00  10.00    0.00
  credited          10.00  10.00    0.00
  net                0.00   0.00    0.00
  left on credits   90.00  90.00    0.00
  forfeited          0.00   0.00    0.00

Credits
  credit          before   after      change
  grant   status  active  active  other days

Conservation
  what left the values came to others, what bills were credited more they are net less, and
  every credit adds up: difference 0.00
-- status 1 --
