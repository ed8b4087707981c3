A field that no rule can ask for is none for a predicate that a rule calls; `--where` may call it.

-- needs crd version | grep -q "^hooks Lua" --
-- hooks/mine.lua --
return { mine = { fields = { "sku", "account" }, call = function(charge) return charge.sku == nil end } }
-- policy.crd --
hook h from "hooks/mine.lua"
category A { "x" when call h.mine }
-- where.crd --
hook h from "hooks/mine.lua"
category A { default "x" }
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_unblended_cost,line_item_usage_start_date,line_item_line_item_type
111122223333,AmazonRDS,1.00,2026-05-01T00:00:00Z,Usage
-- $ crd check policy.crd --
-- stderr --
error[CRD0510]: the predicate asks for `sku`, which a rule cannot
 --> policy.crd:2:23
  |
2 | category A { "x" when call h.mine }
  |                       ^^^^^^^^^^^
  = help: AWS's categories cannot see it; group by it with `--by sku`

1 error
-- status 1 --
-- $ crd eval where.crd --charges bill.csv --where 'not call h.mine' --format csv --
A,rows,cost
-- stderr --
note: charges that name no currency are taken as USD
-- $ crd eval where.crd --charges bill.csv --where 'call h.mine' --format csv --
A,rows,cost
x,1,1.00
-- stderr --
note: charges that name no currency are taken as USD
