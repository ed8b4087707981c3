A result that outgrows the memory kept for it comes out whole, to a stream and to a file.

-- policy.crd --
account prod = 111122223333 "prod-main"
account lab  = 444455556666 "ai-lab"

category Workload {
  "Production" when account is prod
  default "Other"
}

credit activate {
  id      "8830021177"
  amount  100.00 USD
  starts  2026-10-01
  expires 2026-12-31
  owner   lab
  restrict to Workload "Other"
}

test "the lab is paid for" {
  charge 40.00 USD from lab for AmazonSageMaker in 2026-10
  expect activate applied 40.00 USD
}
-- $ { echo line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date; yes 444455556666,AmazonS3,Usage,0.01,USD,2026-10-03 | head -n 300000; } >bill.csv; crd eval policy.crd --charges bill.csv --rows --format csv >a; crd eval policy.crd --charges bill.csv --rows --format csv -o b; cmp a b && wc -l <a; tail -n 1 a --
300001
bill.csv,300000,300001,Other,0.01
-- $ crd eval policy.crd --charges bill.csv --rows --format csv <&- >&- --
-- stderr --
error[CRD0051]: cannot write to standard output: Bad file descriptor

1 error
-- status 2 --
