A pause that its hook ends on its first day is not there: the settlement is that of a policy without it, to the days that the
payments are for. Guards and tests still go by the hook's date.

-- needs crd version | grep -q "^hooks Lua" --
-- without.crd --
account lab = 444455556666
credit a { amount 10 USD starts 2026-07-01 expires 2026-12-31 owner lab }
-- hooked.crd --
account lab = 444455556666
hook timing from "std/hooks/reactivation" with { date is 2026-07-15 }
credit a {
  amount 10 USD starts 2026-07-01 expires 2026-12-31 owner lab
  pause from 2026-07-15 until call timing.on_date
}
guard "it pays in August" { for each credit require pause.until < 2026-08-01 }
test "at once" {
  charge 5 USD from lab for AmazonEC2 on 2026-07-15
  expect a active on 2026-07-15
  expect a reactivates on 2026-07-15
}
-- bill.csv --
line_item_usage_account_id,line_item_line_item_type,line_item_usage_start_date,line_item_product_code,line_item_currency_code,line_item_unblended_cost
444455556666,Usage,2026-07-05,AmazonEC2,USD,10.00
444455556666,Usage,2026-07-20,AmazonEC2,USD,10.00
-- $ crd plan without.crd --charges bill.csv --history-by day --as-of 2026-07-31 --format csv --
credit,month,account,service,day,amount
a,2026-07,444455556666,AmazonEC2,2026-07-05,5.00
a,2026-07,444455556666,AmazonEC2,2026-07-20,5.00
-- $ crd plan hooked.crd --charges bill.csv --history-by day --as-of 2026-07-31 --format csv --
credit,month,account,service,day,amount
a,2026-07,444455556666,AmazonEC2,2026-07-05,5.00
a,2026-07,444455556666,AmazonEC2,2026-07-20,5.00
-- $ crd plan hooked.crd --charges bill.csv --as-of 2026-07-31 | sed -n '/^Guards/,/^$/p' --
Guards
  holds    it pays in August: a

-- $ crd test hooked.crd --
ok      at once
1 test, 1 passed, 0 failed
