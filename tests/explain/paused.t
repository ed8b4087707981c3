What a pause keeps from a credit is what it alone keeps from it: not what the credit does not cover anyway, nor what its restriction
keeps from it.

-- policy.crd --
account lab = 444455556666
account web = 111122223333
category Team { "Lab" when account is lab default "Web" }
credit research {
  amount 100.00 USD  starts 2026-01-01  expires 2026-12-31  owner lab
  covers [AmazonDynamoDB]
  restrict to Team "Lab"
  pause from 2026-01-01 until 2026-12-01
}
-- by-month.crd --
import "policy.crd"
settlement { pause month_end }
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonEC2,Usage,200.00,USD,2026-10-04
444455556666,AmazonDynamoDB,Usage,3.25,USD,2026-10-04
111122223333,AmazonDynamoDB,Usage,1.50,USD,2026-10-04
-- $ crd explain policy.crd --charges bill.csv --credit research --as-of 2026-11-20 | sed -n '/^What/,/^$/p' --
What there was to pay
                                                    amount
  paid by it                                          0.00
  services that it does not cover                   200.00
  kept out by its restriction                         1.50
  kept out by its pause alone                         3.25
  ────────────────────────────────────────────────────────
  eligible for credits, negative charges taken off  204.75
-- $ crd explain by-month.crd --charges bill.csv --credit research --as-of 2026-11-20 | sed -n '/^What/,/^$/p' --
What there was to pay
                                                    amount
  paid by it                                          0.00
  services that it does not cover                   200.00
  kept out by its restriction                         1.50
  kept out by its pause alone                         3.25
  ────────────────────────────────────────────────────────
  eligible for credits, negative charges taken off  204.75
-- $ crd explain policy.crd --charges bill.csv --row 1 --as-of 2026-11-20 | sed -n '/^Credits/,$p' --
Credits
  research paid nothing:
       it does not cover AmazonEC2, only AmazonDynamoDB
  200.00 = paid 0.00 + left on the bill 200.00
-- $ crd explain policy.crd --charges bill.csv --row 2 --as-of 2026-11-20 | sed -n '/^Credits/,$p' --
Credits
  research paid nothing:
       it is paused from 2026-01-01 until 2026-12-01
  3.25 = paid 0.00 + left on the bill 3.25
