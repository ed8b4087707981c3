More resources than lint keeps apart. With a condition on something that repeats there is no finding.

-- charges.sh --
echo bill_billing_period_start_date,line_item_usage_account_id,line_item_line_item_type,line_item_usage_start_date,line_item_product_code,line_item_currency_code,line_item_unblended_cost,line_item_resource_id
awk 'BEGIN { for (i = 0; i < 262145; i++) printf "2026-06-01,444455556666,Usage,2026-06-01,AmazonEC2,USD,1,i-%06d\n", i }'
-- finds.crd --
account training = 444455556666 "training"

category Home {
  "Training" when resource starts with "i-"
}
-- fine.crd --
account training = 444455556666 "training"

category Home {
  "Training" when service starts with "Amazon"
}
-- $ sh charges.sh >charges.csv && crd lint finds.crd --charges charges.csv --as-of 2026-08-01 --
-- stderr --
warning[CRD0389]: the charges differ in more than 262144 ways that the policy's conditions can see
  --> --charges
   = note: the findings are those of the policy alone, without rows and money
   = help: give fewer charges, such as one month's

1 warning
-- status 1 --
-- $ crd lint fine.crd --charges charges.csv --as-of 2026-08-01 --
