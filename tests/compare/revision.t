Policies as they were at a revision: with the imports and hooks of then, whatever lies in the work tree now, which stays as it is.

-- needs git --version --
-- needs crd version | grep -q "^hooks Lua" --
-- make.sh --
git init -q -b main repo && cd repo || exit
git config user.name crd && git config user.email crd@example.com
mkdir -p policies/hooks && cp ../bill.csv .
cat > policies/accounts.crd <<'P'
account prod = 111122223333 "prod-main"
account lab  = 444455556666 "ai-lab"
P
cat > policies/policy.crd <<'P'
import "accounts.crd"
hook teams from "hooks/teams.lua"
category Workload {
  "Research" when call teams.research
  default "Other"
}
P
cat > policies/hooks/teams.lua <<'P'
return { research = { fields = { "account" }, call = function(charge) return charge.account == "444455556666" end } }
P
printf 'import "top-accounts.crd"\ncategory Workload { "Production" when account is prod default "Other" }\n' > top.crd
cp policies/accounts.crd top-accounts.crd
cp policies/policy.crd odd:name.crd
ln -s policies/policy.crd link.crd
git add -A && git commit -q -m one && git tag v1 && git branch release/one
sed -i 's/444455556666/111122223333/' policies/hooks/teams.lua
git commit -q -a -m two
sed -i 's/account prod/account prod_eu/' top-accounts.crd
echo 'nonsense' > policies/policy.crd
rm policies/accounts.crd
echo 'left as it is' > untracked
git status --porcelain > ../before
find . -path ./.git -prune -o -type f -printf '%p %T@\n' | sort >> ../before
-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_sku,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date,resource_tags
111122223333,AmazonRDS,DB,Usage,900.00,USD,2026-10-03,"{""team"":""web""}"
111122223333,AmazonEC2,M5,Usage,300.50,USD,2026-10-04,"{""team"":""data""}"
444455556666,AmazonSageMaker,ML,Usage,60.25,USD,2026-10-05,{}
444455556666,AmazonSageMaker,ML,Usage,7.0E-5,USD,2026-11-05,{}
444455556666,AmazonEC2,M5,Refund,-20.00,USD,2026-11-06,{}
444455556666,AmazonS3,,Tax,1.50,USD,2026-10-31,{}
-- $ sh make.sh; cat before | sed 's/ [0-9.]*$//' --
 D policies/accounts.crd
 M policies/policy.crd
 M top-accounts.crd
?? untracked
./bill.csv
./odd:name.crd
./policies/hooks/teams.lua
./policies/policy.crd
./top-accounts.crd
./top.crd
./untracked
-- $ cd repo && crd diff v1:policies/policy.crd HEAD:policies/policy.crd --charges bill.csv --as-of 2026-11-20 | sed -n '1p;/^Moved/,/all/p;/^What each/,/^$/p' --
Diff of v1:policies/policy.crd and HEAD:policies/policy.crd as of 2026-11-20, in USD
Moved in Workload
  from      to        rows      cost
  Other     Research     2  1,200.50
  Research  Other        4     41.75
  ──────────────────────────────────
  all                    6  1,242.25
What each rule decided
  category  rule      before          rows      cost  after           rows      cost
  Workload  Research  …/policy.crd:4     4     41.75  …/policy.crd:4     2  1,200.50
  Workload  Other     …/policy.crd:5     2  1,200.50  …/policy.crd:5     4     41.75

-- $ cd repo && crd diff HEAD~1:policies/policy.crd v1:policies/policy.crd --charges bill.csv --as-of 2026-11-20 -q | sed -n 4p --
No difference: the same values, credits, bills, guards and actions
-- $ cd repo && crd diff release/one:top.crd HEAD:top.crd --charges bill.csv --as-of 2026-11-20 -q | sed -n 4p --
No difference: the same values, credits, bills, guards and actions
-- $ cd repo/policies && crd diff v1:top.crd v1:policies/policy.crd --charges ../bill.csv --as-of 2026-11-20 --format csv --
figure,name,account,month,service,from,to,rows,before,after,change
moved,Workload,111122223333,,AmazonRDS,Production,Other,1,0.00,900.00,900.00
moved,Workload,111122223333,,AmazonEC2,Production,Other,1,0.00,300.50,300.50
moved,Workload,444455556666,,AmazonSageMaker,Other,Research,2,0.00,60.25007,60.25007
moved,Workload,444455556666,,AmazonEC2,Other,Research,1,0.00,-20.00,-20.00
moved,Workload,444455556666,,AmazonS3,Other,Research,1,0.00,1.50,1.50
-- status 1 --
-- $ cd repo && git status --porcelain > ../after; find . -path ./.git -prune -o -type f -printf '%p %T@\n' | sort >> ../after; cmp ../before ../after && echo untouched --
untouched
-- $ cd repo && crd build ../repo/top.crd -o top.crdc 2>&1 | sed -n 1p; git show v1:top-accounts.crd > top-accounts.crd && crd build top.crd && git add top.crdc && git commit -q -m three && rm top.crdc && crd diff HEAD:top.crdc v1:top.crd --charges bill.csv --as-of 2026-11-20 -q | sed -n 4p --
error[CRD0401]: nothing is called `prod`; expected an account
No difference: the same values, credits, bills, guards and actions
