A bill with credits shows where they go, although the policy declares none.

-- policy.crd --
category Team {
  inherit tag.team
  default "Untagged"
}
-- charges.csv --
line_item_usage_account_id,line_item_usage_account_name,line_item_product_code,line_item_line_item_type,line_item_usage_start_date,line_item_unblended_cost,line_item_currency_code,resource_tags
111122223333,main,AmazonEC2,Usage,2026-07-01,70.00,USD,"{""user_team"":""shop""}"
111122223333,main,AmazonEC2,Credit,2026-07-01,-70.00,USD,
-- $ crd lint policy.crd --charges charges.csv --as-of 2026-08-01 --
-- stderr --
warning[CRD0319]: what credits pay for charges of `inherit tag.team` goes to the default "Untagged"
 --> policy.crd:2:3
  |
2 |   inherit tag.team
  |   ^^^^^^^^^^^^^^^^
  = witness: account is "111122223333", account.name is "main", service is "AmazonEC2", credit_service is "AmazonEC2", charge_type is "Credit", tag.team is absent (charges.csv:3, 1 row, -70.00 USD)
  = help: give credits a rule of `Team`, such as `"Credits" when charge_type is "Credit"`

1 warning
-- status 1 --
-- $ crd lint policy.crd --as-of 2026-08-01 --
