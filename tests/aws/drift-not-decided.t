A category about which a hook decides cannot be proved the same: that is said, and counts as drift. A bill tells more.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
hook teams from "teams.lua"

category Team {
  "Vision" when call teams.vision
  default "Nobody"
}
-- teams.lua --
return {
  vision = { fields = { "account" }, call = function(charge) return charge.account == "444455556666" end },
}
-- categories.json --
{"CostCategory": {"Name": "Team", "RuleVersion": "CostCategoryExpression.v1", "DefaultValue": "Nobody", "Rules": [
  {"Value": "Vision", "Rule": {"Dimensions": {"Key": "LINKED_ACCOUNT", "Values": ["444455556666"]}}}]}}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonRDS,Usage,5.00,USD,2026-05-20
-- $ crd drift policy.crd --categories categories.json --as-of 2026-11-20 --
Drift of policy.crd as of 2026-11-20: not decided

Cost Categories
  Team: not decided
-- stderr --
warning[CRD1394]: not decided: whether `Team` means the same in the policy
  --> categories.json:1:18
   = help: compare them on a bill: `--charges`

1 warning
-- status 1 --
-- $ crd drift policy.crd --categories categories.json --charges bill.csv --as-of 2026-11-20 --
Drift of policy.crd as of 2026-11-20: not decided

Cost Categories
  Team: not decided
    no row of the charges gets another value
-- stderr --
warning[CRD1394]: not decided: whether `Team` means the same in the policy
  --> categories.json:1:18
   = help: compare the two by hand, or split the category

1 warning
-- status 1 --
