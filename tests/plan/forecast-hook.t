The date that a hook gives is the one that is judged; the hook that gives none leaves the pause open.

-- needs crd version | grep -q "^hooks Lua" --
-- timing.lua --
return {
  late = function(credit, pause, today) return crd.date("2026-12-20") end,
  never = function(credit, pause, today) return nil, "not yet" end,
}
-- policy.crd --
account lab = 444455556666
hook timing from "timing.lua"
credit a {
  amount 100.00 USD
  starts 2026-10-01 expires 2026-12-31
  owner lab
  pause from 2026-10-01 until call timing.late
}
credit b {
  amount 100.00 USD
  starts 2026-10-01 expires 2027-01-31
  owner lab
  pause from 2026-10-01 until call timing.never
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonEC2,Usage,62.00,USD,2026-10-05
-- $ crd plan policy.crd --charges bill.csv --as-of 2026-10-31 --forecast >out --
-- stderr --
warning[CRD1201]: credit `a` is re-activated too late: on 2026-12-20, when the last safe day is 2026-11-12; 76.00 USD will be left when it expires on 2026-12-31
   = note: at the low rate: it can pay 2.00 USD a day; `crd plan --forecast --full` shows the arithmetic
   = help: let the pause end on 2026-11-12 or before

1 warning
-- $ sed -n '/^  credit  paused/,/^$/p' out --
  credit  paused from  re-activated  last safe day        re-activated on  it would forfeit
  a       2026-10-01   2026-12-20    2026-11-12     late  2026-11-13                   2.00
  b       2026-10-01   open          2026-12-01     open  2026-12-02                   2.00

