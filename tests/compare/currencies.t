Two policies of different currencies have no bill in common; nor has a bill in a third one.

-- old.crd --
account lab = 444455556666
credit a { amount 10 USD starts 2026-10-01 expires 2026-12-31 owner lab }
-- new.crd --
account lab = 444455556666
credit a { amount 10 EUR starts 2026-10-01 expires 2026-12-31 owner lab }
-- none.crd --
account lab = 444455556666
-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_sku,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date,resource_tags
111122223333,AmazonRDS,DB,Usage,900.00,USD,2026-10-03,"{""team"":""web""}"
111122223333,AmazonEC2,M5,Usage,300.50,USD,2026-10-04,"{""team"":""data""}"
444455556666,AmazonSageMaker,ML,Usage,60.25,USD,2026-10-05,{}
444455556666,AmazonSageMaker,ML,Usage,7.0E-5,USD,2026-11-05,{}
444455556666,AmazonEC2,M5,Refund,-20.00,USD,2026-11-06,{}
444455556666,AmazonS3,,Tax,1.50,USD,2026-10-31,{}
-- $ crd diff old.crd new.crd --charges bill.csv -o out.txt; echo status $?; ls --
status 2
bill.csv
new.crd
none.crd
old.crd
-- stderr --
error[CRD1220]: the credits of the one policy are in USD, those of the other in EUR
   = help: one bill has one currency: plan each policy on the bill that it is for

1 error
-- $ crd diff none.crd new.crd --charges bill.csv --
-- stderr --
error[CRD0719]: the charges are in `USD`, the policy is in `EUR`
  --> bill.csv:2:40
   = help: give these charges to a policy in their currency

1 error
-- status 2 --
-- $ crd diff none.crd old.crd --charges bill.csv --as-of 2026-11-20 | head -1 --
Diff of none.crd and old.crd as of 2026-11-20, in USD
