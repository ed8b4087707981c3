A predicate that fails ends the run: the error names hook, file and line, the charge, and the rule that asked. What
was not reached is not asked: the second charge would fail too.

-- needs crd version | grep -q "^hooks Lua" --
-- hooks/mine.lua --
return {
  known = { fields = { "tag.env", "account" }, call = function(charge)
    if charge["tag.env"] == nil then
      error("no environment for " .. charge.account)
    end
    return charge["tag.env"] == "prod"
  end },
}
-- policy.crd --
hook h from "hooks/mine.lua"
category A {
  "database" when service is "AmazonRDS"
  "production" when call h.known
}
-- good.csv --
line_item_usage_account_id,line_item_product_code,line_item_unblended_cost,line_item_usage_start_date,line_item_line_item_type,resource_tags
111122223333,AmazonRDS,1.00,2026-05-01T00:00:00Z,Usage,{}
444455556666,AmazonEC2,2.00,2026-05-01T00:00:00Z,Usage,"{""user_env"":""prod""}"
-- bad.csv --
line_item_usage_account_id,line_item_product_code,line_item_unblended_cost,line_item_usage_start_date,line_item_line_item_type,resource_tags
111122223333,AmazonRDS,1.00,2026-05-01T00:00:00Z,Usage,{}
444455556666,AmazonEC2,2.00,2026-05-01T00:00:00Z,Usage,{}
999988887777,AmazonEC2,2.00,2026-05-01T00:00:00Z,Usage,{}
-- $ crd eval policy.crd --charges good.csv --charges bad.csv --format csv --
-- stderr --
error[CRD1010]: hook `h.known` failed: no environment for 444455556666
 --> hooks/mine.lua:4:7
  |
4 |       error("no environment for " .. charge.account)
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = note: called for the charge in bad.csv:3, account 444455556666, service AmazonEC2, by the rule "production" of category `A` in policy.crd:4

1 error
-- status 2 --
-- $ crd build policy.crd -o policy.crdc && rm -r hooks && crd eval policy.crdc --charges good.csv --format csv --
A,rows,cost
database,1,1.00
production,1,2.00
-- stderr --
note: charges that name no currency are taken as USD
-- $ crd eval policy.crdc --charges good.csv --charges bad.csv --
-- stderr --
error[CRD1010]: hook `h.known` failed: no environment for 444455556666
 --> hooks/mine.lua:4:7
  |
4 |       error("no environment for " .. charge.account)
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = note: called for the charge in bad.csv:3, account 444455556666, service AmazonEC2, by the rule "production" of category `A` in policy.crd:4

1 error
-- status 2 --
