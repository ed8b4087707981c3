A predicate says true or false of exactly the fields that it declares, in rules and in `--where`.

-- needs crd version | grep -q "^hooks Lua" --
-- hooks/mine.lua --
return {
  undeclared = { fields = { "account" }, call = function(charge) return charge["tag.env"] == nil end },
  maybe = { fields = { "account" }, call = function(charge) return nil end },
  number = { fields = { "account" }, call = function(charge) return 1 end },
}
-- undeclared.crd --
hook h from "hooks/mine.lua"
category A { "x" when call h.undeclared }
-- maybe.crd --
hook h from "hooks/mine.lua"
category A { "x" when call h.maybe }
-- where.crd --
hook h from "hooks/mine.lua"
category A { default "x" }
-- test.crd --
import "maybe.crd"
test "t" { charge 1 USD from 111122223333 for AmazonEC2 in 2026-05 as c expect A of c is "x" }
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_unblended_cost,line_item_usage_start_date,line_item_line_item_type
111122223333,AmazonRDS,1.00,2026-05-01T00:00:00Z,Usage
-- $ crd eval undeclared.crd --charges bill.csv --
-- stderr --
error[CRD1010]: hook `h.undeclared` failed: `tag.env` is not among the `fields` of the predicate
 --> hooks/mine.lua:2:3
  |
2 |   undeclared = { fields = { "account" }, call = function(charge) return charge["tag.env"] == nil end },
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = note: called for the charge in bill.csv:2, account 111122223333, service AmazonRDS, by the rule "x" of category `A` in undeclared.crd:2

1 error
-- status 2 --
-- $ crd eval maybe.crd --charges bill.csv --
-- stderr --
error[CRD1058]: hook `h.maybe` gives nil, which is neither true nor false
 --> hooks/mine.lua:3:3
  |
3 |   maybe = { fields = { "account" }, call = function(charge) return nil end },
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = note: called for the charge in bill.csv:2, account 111122223333, service AmazonRDS, by the rule "x" of category `A` in maybe.crd:2

1 error
-- status 2 --
-- $ crd eval where.crd --charges bill.csv --where 'call h.number' --
-- stderr --
error[CRD1058]: hook `h.number` gives 1, which is neither true nor false
 --> hooks/mine.lua:4:3
  |
4 |   number = { fields = { "account" }, call = function(charge) return 1 end },
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = note: called for the charge in bill.csv:2, account 111122223333, service AmazonRDS, by `--where`

1 error
-- status 2 --
-- $ crd test test.crd --
-- stderr --
error[CRD1058]: hook `h.maybe` gives nil, which is neither true nor false
 --> hooks/mine.lua:3:3
  |
3 |   maybe = { fields = { "account" }, call = function(charge) return nil end },
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = note: called for charge 1, account 111122223333, service AmazonEC2, by the rule "x" of category `A` in maybe.crd:2

1 error
-- status 2 --
