A credit that expires on 2027-06-30 is remembered once, 14 days before, by machines and by people, and not at all when it is
used up by then.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
account lab = 444455556666
credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab remind 14 days before expiry }
-- half.csv --
line_item_usage_account_id,line_item_line_item_type,line_item_usage_start_date,line_item_product_code,line_item_currency_code,line_item_unblended_cost
444455556666,Usage,2027-05-05,AmazonEC2,USD,310.00
-- whole.csv --
line_item_usage_account_id,line_item_line_item_type,line_item_usage_start_date,line_item_product_code,line_item_currency_code,line_item_unblended_cost
444455556666,Usage,2027-05-05,AmazonEC2,USD,600.00
-- same-month.csv --
line_item_usage_account_id,line_item_line_item_type,line_item_usage_start_date,line_item_product_code,line_item_currency_code,line_item_unblended_cost
444455556666,Usage,2027-06-05,AmazonEC2,USD,600.00
-- actions.sh --
crd plan policy.crd --charges $1 --as-of $2 | sed -n '/^Actions/,/^$/p'
crd plan policy.crd --charges $1 --as-of $2 --format json | grep -o '"actions":\[.*\],"conservation"'
-- $ sh actions.sh half.csv 2027-05-31 --
Actions
  upcoming  2027-06-16  remind  training: expires on 2027-06-30 with 290.00 USD left
             As of 2027-05-31 the charges that it could pay come to 10.00 USD a day. At that rate it
             will be used up in time, in 29 of 30 days.

"actions":[{"kind":"remind","on":"2027-06-16","credit":"training","title":"expires on 2027-06-30 with 290.00 USD left","state":"upcoming","event":"expiring","of":"2027-06-30","days":14,"months":0,"text":"As of 2027-05-31 the charges that it could pay come to 10.00 USD a day. At that rate it will be used up in time, in 29 of 30 days.","by":"std/hooks/reminders.expiry","number":0}],"conservation"
-- $ sh actions.sh half.csv 2027-06-16 --
Actions
  due       2027-06-16  remind  training: expires on 2027-06-30 with 290.00 USD left
             As of 2027-06-16 the charges that it could pay come to 10.00 USD a day. At that rate
             140.00 USD will be used in 14 days and 150.00 USD forfeited.

"actions":[{"kind":"remind","on":"2027-06-16","credit":"training","title":"expires on 2027-06-30 with 290.00 USD left","state":"due","event":"expiring","of":"2027-06-30","days":14,"months":0,"text":"As of 2027-06-16 the charges that it could pay come to 10.00 USD a day. At that rate 140.00 USD will be used in 14 days and 150.00 USD forfeited.","by":"std/hooks/reminders.expiry","number":0}],"conservation"
-- $ sh actions.sh half.csv 2027-07-01 --
Actions
  1 is past

"actions":[{"kind":"remind","on":"2027-06-16","credit":"training","title":"expires on 2027-06-30 with 290.00 USD left","state":"past","event":"expiring","of":"2027-06-30","days":14,"months":0,"text":"290.00 USD were forfeited.","by":"std/hooks/reminders.expiry","number":0}],"conservation"
-- $ sh actions.sh whole.csv 2027-05-31 --
"actions":[],"conservation"
-- $ sh actions.sh same-month.csv 2027-05-31 --
"actions":[],"conservation"
