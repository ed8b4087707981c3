--output and --summary replace none of the files that an input brings along: imports, hooks, the policy of a hook.

-- needs crd version | grep -q "^hooks Lua" --
-- accounts.crd --
account prod = 111122223333 "prod-main"
-- teams.lua --
return { mine = function(charge) return true end }
-- policy.crd --
import "accounts.crd"
hook teams from "./teams.lua"

category Workload {
  "Production" when account is prod
  default "Other"
}
-- other.crd --
import "accounts.crd"
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
111122223333,AmazonRDS,Usage,10.00,USD,2026-10-03
-- $ mkdir kept && cp *.crd *.lua bill.csv kept --
-- $ crd eval policy.crd --charges bill.csv -o accounts.crd --
-- stderr --
error[CRD0050]: `--output` would replace the input `accounts.crd`
   = help: name another file

1 error
-- status 2 --
-- $ crd diff policy.crd other.crd --charges bill.csv -o ./accounts.crd --
-- stderr --
error[CRD0050]: `--output` would replace the input `accounts.crd`
   = help: name another file

1 error
-- status 2 --
-- $ crd report policy.crd --charges bill.csv -o teams.lua --
-- stderr --
error[CRD0050]: `--output` would replace the input `teams.lua`
   = help: name another file

1 error
-- status 2 --
-- $ crd check policy.crd --format json -o teams.lua --
-- stderr --
error[CRD0050]: `--output` would replace the input `teams.lua`
   = help: name another file

1 error
-- status 2 --
-- $ crd hook run teams.lua mine --key account=111122223333 --policy policy.crd -o policy.crd --
-- stderr --
error[CRD0050]: `--output` would replace the input `policy.crd`
   = help: name another file

1 error
-- status 2 --
-- $ crd check policy.crd --summary accounts.crd --
-- stderr --
error[CRD0050]: `--summary` would be added to the input `accounts.crd`
   = help: name another file

1 error
-- status 2 --
-- $ crd eval policy.crd --charges - -o bill.csv <bill.csv --
-- stderr --
error[CRD0050]: `--output` would replace the input `-`
   = help: name another file

1 error
-- status 2 --
-- $ for file in kept/*; do cmp $file ${file#kept/}; done; ls --
accounts.crd
bill.csv
kept
other.crd
policy.crd
teams.lua
