Of a credit of 5,000 dollars, 1,200 went to RDS in us-east-1, 840 to EC2 in three accounts and 620 to SageMaker: the
Credits detail page shows 2,660 as applied (a user's account of that page; the split of the 840, and who ran what, are
ours).

-- policy.crd --
account main = 111122223333
account web  = 222233334444
account lab  = 333344445555

credit grant {
  amount   5_000.00 USD
  starts   2026-01-01
  expires  2026-12-31
  owner    main
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_region_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
111122223333,AmazonRDS,us-east-1,Usage,1200.00,USD,2026-02-01
111122223333,AmazonEC2,us-east-1,Usage,400.00,USD,2026-02-01
222233334444,AmazonEC2,us-east-1,Usage,300.00,USD,2026-02-01
333344445555,AmazonEC2,us-east-1,Usage,140.00,USD,2026-02-01
333344445555,AmazonSageMaker,us-east-1,Usage,620.00,USD,2026-02-01
-- $ crd plan policy.crd --charges bill.csv --as-of 2026-02-28 --format csv --
credit,month,account,service,amount
grant,2026-02,111122223333,AmazonEC2,400.00
grant,2026-02,111122223333,AmazonRDS,1200.00
grant,2026-02,222233334444,AmazonEC2,300.00
grant,2026-02,333344445555,AmazonEC2,140.00
grant,2026-02,333344445555,AmazonSageMaker,620.00
-- $ crd plan policy.crd --charges bill.csv --as-of 2026-02-28 | grep '^ *grant .*active' --
  grant   5,000.00  2,660.00   2,340.00       0.00  [######....]  53%  active
