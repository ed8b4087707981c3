Bytecode stands in for a policy, but cannot take a condition.

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
-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_sku,product_region_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
111122223333,AmazonRDS,DB,eu-west-1,Usage,9688.00,USD,2026-10-03
444455556666,AmazonSageMaker,ML,us-east-1,Usage,60.25,USD,2026-10-05
444455556666,AmazonSageMaker,ML,us-east-1,Usage,7.0E-5,USD,2026-11-05
444455556666,AmazonS3,,,Tax,1.50,USD,2026-10-31
-- $ crd build policy.crd && ls --
bill.csv
policy.crd
policy.crdc
-- $ crd build policy.crd -o - | cmp - policy.crdc --
-- $ crd build policy.crd -o other && cmp other policy.crdc --
-- $ crd version --format json | grep -o '"bytecode":[0-9]*'; head -c 8 policy.crdc | od -An -tu1 --
"bytecode":2
  99 114 100  99   2   0   0   0
-- $ crd eval policy.crdc --charges bill.csv --format csv --
Workload,rows,cost
Other,3,61.75007
Production,1,9688.00
-- $ crd plan policy.crd --charges bill.csv --format json >a; crd plan policy.crdc --charges bill.csv --format json >b; cmp a b --
-- $ crd eval policy.crdc --charges bill.csv --where 'account is lab' --
-- stderr --
error[CRD0050]: `--where` has to be compiled with the policy, and policy.crdc is compiled already
   = help: give the policy's text in place of its bytecode

1 error
-- status 2 --
-- $ crd disasm policy.crd >a; crd disasm policy.crdc >b; cmp a b && head -n 5 a --
program: 2 accounts, 1 credits, 1 categories, 0 guards, 1 predicates, 4 instructions
account prod = 111122223333 "prod-main"
account lab = 444455556666 "ai-lab"

credit activate
-- $ crd test policy.crdc --
-- stderr --
error[CRD0050]: policy.crdc is bytecode, which holds no tests
   = help: give the policy's text

1 error
-- status 2 --
-- $ head -c 40 policy.crdc >cut.crdc; crd check cut.crdc --
-- stderr --
error[CRD0803]: the digest does not match what the file holds
  --> cut.crdc
   = help: copy the file again, or build it again with `crd build`

1 error
-- status 1 --
