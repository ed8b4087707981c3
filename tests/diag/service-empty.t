An empty text is near no service, wherever one is named.

-- policy.crd --
account lab = 444455556666
category C { "x" when service is "" default "y" }
credit c { amount 5 USD starts 2026-01-01 expires 2030-12-31 owner lab covers [""] }
test "nothing" { charge 1 USD from lab for "" in 2026-02 expect c applied 0.00 USD }
-- none.crd --
category C { default "y" }
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonEC2,Usage,1.00,USD,2026-02-03
-- $ crd check policy.crd --
-- $ crd test policy.crd --
-- stderr --
error[CRD0712]: charge 1: service is empty
  --> charge

1 error
-- status 2 --
-- $ crd eval none.crd --charges bill.csv --where 'service is ""' --format csv --
C,rows,cost
