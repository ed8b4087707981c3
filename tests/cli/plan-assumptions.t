Which corner that AWS leaves open changes which figure by how much; and that none does.

-- policy.crd --
account lab = 444455556666
account web = 111122223333
credit poc {
  amount 50.00 USD
  starts 2026-10-11 expires 2026-10-31
  owner lab
  pause from 2026-10-21 until 2026-10-26
}
guard "it is used up" {
  for each credit
  require remaining is 0 USD and forfeited is 0 USD
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_sku,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonEC2,A,Usage,20.00,USD,2026-10-05
444455556666,AmazonEC2,A,Usage,10.00,USD,2026-10-22
111122223333,AmazonEC2,A,Usage,40.00,USD,2026-10-28
-- plain.csv --
line_item_usage_account_id,line_item_product_code,product_sku,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonEC2,A,Usage,20.00,USD,2026-10-15
-- $ crd plan policy.crd --charges bill.csv --as-of 2026-10-31 --assumptions | sed -n '/^Assumptions/,$p' --
Assumptions where AWS is silent
  the plan: pause day, validity month, order service_then_sku, rank remaining, owner only_if_allowed, join until_join_day
  2 of 6 other settings change a figure of this plan

  pause month_end
                                   plan   then  difference
  bill 111122223333 2026-10  net  10.00  20.00       10.00
  bill 444455556666 2026-10  net  10.00   0.00      -10.00

  validity day
                                         plan    then  difference
  credit poc                 applied    50.00   40.00      -10.00
  credit poc                 remaining   0.00   10.00       10.00
  bill 111122223333 2026-10  net        10.00    0.00      -10.00
  bill 444455556666 2026-10  net        10.00   30.00       20.00
  guard it is used up: poc              holds  BROKEN

Conservation
  charged 70.00 = credited 50.00 + net 20.00, difference 0.00
-- $ crd plan policy.crd --charges bill.csv --as-of 2026-10-31 --all-assumptions | sed -n '/^Assumptions/,$p' --
Assumptions where AWS is silent
  the plan: pause day, validity month, order service_then_sku, rank remaining, owner only_if_allowed, join until_join_day
  2 of 6 other settings change a figure of this plan
  46 of 57 combinations of these change a figure of this plan

  pause month_end
                                   plan   then  difference
  bill 111122223333 2026-10  net  10.00  20.00       10.00
  bill 444455556666 2026-10  net  10.00   0.00      -10.00

  validity day
                                         plan    then  difference
  credit poc                 applied    50.00   40.00      -10.00
  credit poc                 remaining   0.00   10.00       10.00
  bill 111122223333 2026-10  net        10.00    0.00      -10.00
  bill 444455556666 2026-10  net        10.00   30.00       20.00
  guard it is used up: poc              holds  BROKEN

  how far each figure goes in all of them
                                                then  under
  credit poc                 applied    from   40.00  validity day
                                        to     50.00  the plan
  credit poc                 remaining  from    0.00  the plan
                                        to     10.00  validity day
  bill 111122223333 2026-10  net        from    0.00  validity day
                                        to     20.00  pause month_end
  bill 444455556666 2026-10  net        from    0.00  pause month_end
                                        to     30.00  validity day
  guard it is used up: poc                    BROKEN  in 16 runs

Conservation
  charged 70.00 = credited 50.00 + net 20.00, difference 0.00
-- $ crd plan policy.crd --charges bill.csv --as-of 2026-10-31 --assumptions --format json | grep -o '"assumptions":.*' --
"assumptions":{"policy":{"pause":"day","validity":"month","order":"service_then_sku","rank":"remaining","owner":"only_if_allowed","join":"until_join_day"},"matter":true,"runs":[{"settings":{"pause":"month_end"},"changes":[{"figure":"net","account":"111122223333","month":"2026-10","before":"10.00","after":"20.00","difference":"10.00"},{"figure":"net","account":"444455556666","month":"2026-10","before":"10.00","after":"0.00","difference":"-10.00"}]},{"settings":{"validity":"day"},"changes":[{"figure":"applied","credit":"poc","before":"50.00","after":"40.00","difference":"-10.00"},{"figure":"remaining","credit":"poc","before":"0.00","after":"10.00","difference":"10.00"},{"figure":"net","account":"111122223333","month":"2026-10","before":"10.00","after":"0.00","difference":"-10.00"},{"figure":"net","account":"444455556666","month":"2026-10","before":"10.00","after":"30.00","difference":"20.00"},{"figure":"guard","guard":"it is used up","credit":"poc","before":true,"after":false}]},{"settings":{"order":"sku"},"changes":[]},{"settings":{"rank":"gross"},"changes":[]},{"settings":{"owner":"always_first"},"changes":[]},{"settings":{"join":"whole_month"},"changes":[]}]}}
-- $ crd plan policy.crd --charges plain.csv --as-of 2026-10-31 --all-assumptions | sed -n '/^Assumptions/,$p' --
Assumptions where AWS is silent
  the plan: pause day, validity month, order service_then_sku, rank remaining, owner only_if_allowed, join until_join_day
  none of 6 other settings changes a figure of this plan
  none of 57 combinations of these changes a figure of this plan

Conservation
  charged 20.00 = credited 20.00 + net 0.00, difference 0.00
-- day.crd --
account lab = 444455556666
account web = 111122223333
credit poc {
  amount 50.00 USD
  starts 2026-10-11 expires 2026-10-31
  owner lab
  pause from 2026-10-21 until 2026-10-26
}
settlement { validity day }
-- $ crd plan day.crd --charges bill.csv --as-of 2026-10-31 | sed -n '/^Credits/,/^$/p' --
Credits
  credit  opening  applied  remaining  forfeited  used               status
  poc       50.00    40.00      10.00       0.00  [########..]  80%  active

