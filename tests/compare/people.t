Everything that a change can do, for people: values, rules, a category and a credit on one side only, guards.

-- old.crd --
import "std/aws"

account prod = 111122223333 "prod-main"
account lab  = 444455556666 "ai-lab"

category Workload {
  "Production" when account is prod and service in [AmazonRDS, AmazonEC2]
  "Training" when service is AmazonSageMaker
  default "Other"
}

category Team {
  inherit tag.team
}

credit activate {
  amount  100.00 USD
  starts  2026-10-01
  expires 2026-12-31
  owner   lab
  restrict to Workload "Training"
}

credit poc {
  amount  50.00 USD
  starts  2026-10-01
  expires 2026-10-31
  owner   prod
  covers  [AmazonS3]
}

guard "every credit is restricted" {
  for each credit
  require restricted
  severity warning
}
-- new.crd --
import "std/aws"

account prod = 111122223333 "prod-main"
account lab  = 444455556666 "ai-lab"

category Workload {
  "Production" when account is prod and service is AmazonRDS
  "Training" when account is lab and service is AmazonS3
  "Research" when service is AmazonSageMaker
  default "Other"
}


credit activate {
  amount  100.00 USD
  starts  2026-10-01
  expires 2026-12-31
  owner   lab
  restrict to Workload "Training"
}

credit proof {
  amount  50.00 USD
  starts  2026-10-01
  expires 2026-10-31
  owner   prod
  covers  [AmazonS3]
}

guard "every credit is restricted" {
  for each credit
  require restricted
  severity error
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_sku,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date,resource_tags
111122223333,AmazonRDS,DB,Usage,900.00,USD,2026-10-03,"{""team"":""web""}"
111122223333,AmazonEC2,M5,Usage,300.50,USD,2026-10-04,"{""team"":""data""}"
444455556666,AmazonSageMaker,ML,Usage,60.25,USD,2026-10-05,{}
444455556666,AmazonSageMaker,ML,Usage,7.0E-5,USD,2026-11-05,{}
444455556666,AmazonEC2,M5,Refund,-20.00,USD,2026-11-06,{}
444455556666,AmazonS3,,Tax,1.50,USD,2026-10-31,{}
-- $ diff old.crd new.crd --
7,8c7,9
<   "Production" when account is prod and service in [AmazonRDS, AmazonEC2]
<   "Training" when service is AmazonSageMaker
---
>   "Production" when account is prod and service is AmazonRDS
>   "Training" when account is lab and service is AmazonS3
>   "Research" when service is AmazonSageMaker
12,14d12
< category Team {
<   inherit tag.team
< }
24c22
< credit poc {
---
> credit proof {
35c33
<   severity warning
---
>   severity error
-- status 1 --
-- $ crd diff old.crd new.crd --charges bill.csv --as-of 2026-11-20 --
Diff of old.crd and new.crd as of 2026-11-20, in USD
6 rows of charges from bill.csv, 2026-10 to 2026-11

All bills, all credits
                     before     after  change
  charged          1,242.25  1,242.25    0.00
  credited            60.25      0.00  -60.25
  net              1,182.00  1,242.25  +60.25
  left on credits     39.75    100.00  +60.25
  forfeited           50.00     50.00    0.00

Guards
  holds, as a warning; now holds: every credit is restricted: activate
  warning; now not there: every credit is restricted: poc
  not there; now BROKEN: every credit is restricted: proof: restricted is no

Credits
  credit                  before      after  change
  activate  status        active     active
            applied        60.25       0.00  -60.25
            remaining      39.75     100.00  +60.25
  poc       status       expired  not there
            opening        50.00       0.00  -50.00
            forfeited      50.00       0.00  -50.00
  proof     status     not there    expired
            opening         0.00      50.00  +50.00
            forfeited       0.00      50.00  +50.00

Moved in Team, which only the old policy has
  from  to      rows      cost
  data  (none)     1    300.50
  web   (none)     1    900.00
  ────────────────────────────
  all              2  1,200.50
  93.62% of all charges, counted by their size

Moved in Workload
  from        to        rows    cost
  Other       Training     1    1.50
  Production  Other        1  300.50
  Training    Research     2   60.25
  ──────────────────────────────────
  all                      4  362.25
  28.25% of all charges, counted by their size

Net, by account
  account           before  after  change
  444455556666 lab  -18.50  41.75  +60.25

Where the credits land
  credit    month    account           service          before  after  change
  activate  2026-10  444455556666 lab  AmazonSageMaker   60.25   0.00  -60.25
  activate  2026-11  444455556666 lab  AmazonSageMaker   <0.01   0.00  >-0.01

Bills
  account           month    charged  credited  net before  net after
  444455556666 lab  2026-10    61.75    -60.25        1.50      61.75
  444455556666 lab  2026-11   -20.00    >-0.01      -20.00     -20.00

Largest movers, each with its largest charge
  account            service          category   moved  such as       cost
  111122223333 prod  AmazonRDS        Team      900.00  bill.csv:2  900.00
  111122223333 prod  AmazonEC2        Team      300.50  bill.csv:3  300.50
  111122223333 prod  AmazonEC2        Workload  300.50  bill.csv:3  300.50
  444455556666 lab   AmazonSageMaker  Workload   60.25  bill.csv:4   60.25
  444455556666 lab   AmazonS3         Workload    1.50  bill.csv:7    1.50

What each rule decided
  category  rule        before      rows      cost  after       rows    cost
  Team      tag.team    old.crd:13     2  1,200.50                 0    0.00
  Team      (none)                     4     41.75                 0    0.00
  Workload  Production  old.crd:7      2  1,200.50  new.crd:7      1  900.00
  Workload  Training    old.crd:8      2     60.25  new.crd:8      1    1.50
  Workload  Research                   0      0.00  new.crd:9      2   60.25
  Workload  Other       old.crd:9      2    -18.50  new.crd:10     2  280.50

Conservation
  what left the values came to others, what bills were credited more they are net less, and
  every credit adds up: difference 0.00
-- status 1 --
