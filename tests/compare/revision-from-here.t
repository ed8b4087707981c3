REV:./path and REV:../path begin in this folder, as they do in git; imports are found from there.

-- needs git --version --
-- top/policies/policy.crd --
import "lib/accounts.crd"

category Workload {
  "Production" when account is prod
  default "Other"
}
-- top/policies/lib/accounts.crd --
account prod = 111122223333 "prod-main"
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
111122223333,AmazonRDS,Usage,10.00,USD,2026-10-03
-- $ cd top && git init -q && git add . && git -c user.name=a -c user.email=a@example.com -c commit.gpgsign=false commit -qm first --
-- $ cd top/policies && crd diff HEAD:./policy.crd policy.crd --charges ../../bill.csv --as-of 2026-11-20 --
Diff of HEAD:./policy.crd and policy.crd as of 2026-11-20, in USD
1 row of charges from ../../bill.csv, 2026-10

No difference: the same values, credits, bills, guards and actions

Conservation
  what left the values came to others, what bills were credited more they are net less, and
  every credit adds up: difference 0.00
-- $ cd top/policies/lib && crd diff HEAD:../policy.crd HEAD:.././lib/../policy.crd --charges ../../../bill.csv --as-of 2026-11-20 --
Diff of HEAD:../policy.crd and HEAD:.././lib/../policy.crd as of 2026-11-20, in USD
1 row of charges from ../../../bill.csv, 2026-10

No difference: the same values, credits, bills, guards and actions

Conservation
  what left the values came to others, what bills were credited more they are net less, and
  every credit adds up: difference 0.00
-- $ cd top/policies && crd diff HEAD:./../../policy.crd policy.crd --charges ../../bill.csv --as-of 2026-11-20 --
-- stderr --
error[CRD1221]: cannot read HEAD:./../../policy.crd: it leads out of the repository
   = help: the path begins at the top of the repository, or with `./` in this folder

1 error
-- status 2 --
-- $ cd top/policies && crd diff HEAD:./none.crd policy.crd --charges ../../bill.csv --as-of 2026-11-20 --
-- stderr --
error[CRD1221]: cannot read HEAD:policies/none.crd: there is no such file at HEAD
   = help: the path begins at the top of the repository, or with `./` in this folder

1 error
-- status 2 --
