A rule is the same wherever it stands and however it is written; one whose condition changed is still the rule of its value. That other rules decide the same is no difference, and not worth a word.

-- old.crd --
account prod = 111122223333
account lab  = 444455556666
category Stage {
  "Prod" when account is prod
  "Prod" when service in [AmazonS3, AmazonRDS]
  "Lab" when account is lab
  default "Other"
}
-- swapped.crd --
category Stage {
  "Prod" when service in stores
  "Prod" when account is prod
  "Lab" when account is lab
  default "Other"
}
let stores = [AmazonRDS, AmazonS3]
account prod = 111122223333
account lab  = 444455556666
-- changed.crd --
account prod = 111122223333
account lab  = 444455556666
category Stage {
  "Prod" when service in [AmazonRDS, AmazonS3]
  "Prod" when account is prod and service is not AmazonEC2
  "Lab" when account is lab or service is AmazonEC2
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
111122223333,AmazonRDS,Usage,1,USD,2026-10-03
111122223333,AmazonEC2,Usage,2,USD,2026-10-04
444455556666,AmazonRDS,Usage,4,USD,2026-10-05
444455556666,AmazonEC2,Usage,8,USD,2026-10-05
777788889999,AmazonVPC,Usage,16,USD,2026-10-05
-- $ crd diff old.crd swapped.crd --charges bill.csv --as-of 2026-11-20 --
Diff of old.crd and swapped.crd as of 2026-11-20, in USD
5 rows of charges from bill.csv, 2026-10

No difference: the same values, credits, bills, guards and actions

Conservation
  what left the values came to others, what bills were credited more they are net less, and
  every credit adds up: difference 0.00
-- $ crd diff old.crd changed.crd --charges bill.csv --as-of 2026-11-20 | sed -n '/^What each/,/^$/p' --
What each rule decided
  category  rule    before     rows   cost  after          rows   cost
  Stage     Prod    old.crd:5     1   4.00  changed.crd:4     2   5.00
  Stage     Prod    old.crd:4     2   3.00  changed.crd:5     0   0.00
  Stage     Lab     old.crd:6     1   8.00  changed.crd:6     2  10.00
  Stage     Other   old.crd:7     1  16.00                    0   0.00
  Stage     (none)                0   0.00                    1  16.00

-- $ crd diff swapped.crd changed.crd --charges bill.csv --as-of 2026-11-20 --format json | grep -o '"rules":\[.*\],"accounts"' --
"rules":[{"category":"Stage","rule":"Prod","condition_changed":true,"before":{"file":"swapped.crd","line":3,"rows":1,"cost":"2.00"},"after":{"file":"changed.crd","line":5,"rows":0,"cost":"0.00"}},{"category":"Stage","rule":"Lab","condition_changed":true,"before":{"file":"swapped.crd","line":4,"rows":1,"cost":"8.00"},"after":{"file":"changed.crd","line":6,"rows":2,"cost":"10.00"}},{"category":"Stage","rule":"Other","condition_changed":false,"before":{"file":"swapped.crd","line":5,"rows":1,"cost":"16.00"},"after":null},{"category":"Stage","rule":null,"condition_changed":false,"before":null,"after":{"file":null,"line":0,"rows":1,"cost":"16.00"}}],"accounts"
