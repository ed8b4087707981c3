A text that would turn the direction of writing cannot make a line read otherwise than it is: tags of bills, titles of hooks.

-- policy.crd --
account lab = 444455556666 "ai-lab"
-- $ printf 'line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date\n444455556666,Amazon\342\200\256SDR,Usage,1.00,USD,2026-10-03\n444455556666,Amazon\342\201\2473S,Usage,2.00,USD,2026-10-03\n' >bill.csv; crd eval policy.crd --charges bill.csv --by service --as-of 2026-10-31 | sed -n '/Amazon/p' --
  Amazon?3S      1  2.00
  Amazon?SDR     1  1.00
