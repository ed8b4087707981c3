A tag is found under the names that the bill formats give it; a second, different value is a finding.

-- policy.crd --
account prod = 111122223333
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_unblended_cost,line_item_usage_start_date,line_item_line_item_type,line_item_currency_code,resource_tags,tags,resource_tags_user_team_name
111122223333,AmazonEC2,1.00,2026-07-01,Usage,USD,"{""user_team_name"":""web""}",{},
111122223333,AmazonEC2,2.00,2026-07-01,Usage,USD,{},"{""resourceTags/user:TeamName"":""web""}",
111122223333,AmazonEC2,4.00,2026-07-01,Usage,USD,{},{},web
111122223333,AmazonEC2,8.00,2026-07-01,Usage,USD,"{""user_team_name"":""web""}","{""TeamName"":""data""}",
-- $ crd eval policy.crd --charges bill.csv --by tag.TeamName --format csv --
tag.TeamName,rows,cost
data,1,8.00
web,3,7.00
-- stderr --
warning[CRD0718]: tag `TeamName` has two values, `data` and `web`: the first one counts
  --> bill.csv:5:1

1 warning
note: 1 row gave one tag two values; the first counts
