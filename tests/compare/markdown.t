A comment for a pull request: the hidden line, the tables, the most important first.

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
-- $ crd diff old.crd new.crd --charges bill.csv --as-of 2026-11-20 --format markdown --
<!-- crd diff new.crd -->
### What this policy change does

`old.crd` → `new.crd`, on 6 charges of 2026-10 to 2026-11, in USD, as of 2026-11-20.

#### All bills, all credits

|  | before | after | change |
|---|---:|---:|---:|
| charged | 1,242.25 | 1,242.25 | **0.00** |
| credited | 60.25 | 0.00 | **-60.25** |
| net | 1,182.00 | 1,242.25 | **+60.25** |
| left on credits | 39.75 | 100.00 | **+60.25** |
| forfeited | 50.00 | 50.00 | **0.00** |

#### Guards

| guard | of | before | after |  |
|---|---|---|---|---|
| `every credit is restricted` | `activate` | holds, as a warning | holds |  |
| `every credit is restricted` | `poc` | warning | not there | `restricted is no` |
| `every credit is restricted` | `proof` | not there | BROKEN | `restricted is no` |

#### Credits

| credit |  | before | after | change |
|---|---|---:|---:|---:|
| `activate` | status | active | active |  |
|  | applied | 60.25 | 0.00 | **-60.25** |
|  | remaining | 39.75 | 100.00 | **+60.25** |
| `poc` | status | expired | not there |  |
|  | opening | 50.00 | 0.00 | **-50.00** |
|  | forfeited | 50.00 | 0.00 | **-50.00** |
| `proof` | status | not there | expired |  |
|  | opening | 0.00 | 50.00 | **+50.00** |
|  | forfeited | 0.00 | 50.00 | **+50.00** |

#### Money that moved between values

| category | from | to | rows | cost |
|---|---|---|---:|---:|
| `Team` | `data` | *(none)* | 1 | **300.50** |
| `Team` | `web` | *(none)* | 1 | **900.00** |
| `Workload` | `Other` | `Training` | 1 | **1.50** |
| `Workload` | `Production` | `Other` | 1 | **300.50** |
| `Workload` | `Training` | `Research` | 2 | **60.25** |

`Team`: 93.62% of all charges; only the old policy has it.

`Workload`: 28.25% of all charges.

#### Net, by account

| account | before | after | change |
|---|---:|---:|---:|
| `444455556666 lab` | -18.50 | 41.75 | **+60.25** |

#### Largest movers

| account | service | category | moved | largest charge | cost |
|---|---|---|---:|---|---:|
| `111122223333 prod` | `AmazonRDS` | `Team` | 900.00 | `bill.csv:2` | 900.00 |
| `111122223333 prod` | `AmazonEC2` | `Team` | 300.50 | `bill.csv:3` | 300.50 |
| `111122223333 prod` | `AmazonEC2` | `Workload` | 300.50 | `bill.csv:3` | 300.50 |
| `444455556666 lab` | `AmazonSageMaker` | `Workload` | 60.25 | `bill.csv:4` | 60.25 |
| `444455556666 lab` | `AmazonS3` | `Workload` | 1.50 | `bill.csv:7` | 1.50 |

#### Where the credits land

| credit | month | account | service | before | after | change |
|---|---|---|---|---:|---:|---:|
| `activate` | 2026-10 | `444455556666 lab` | `AmazonSageMaker` | 60.25 | 0.00 | **-60.25** |
| `activate` | 2026-11 | `444455556666 lab` | `AmazonSageMaker` | &lt;0.01 | 0.00 | **&gt;-0.01** |

#### What each rule decided

| category | rule | place | rows before | cost | rows after | cost |
|---|---|---|---:|---:|---:|---:|
| `Team` | `tag.team` | `old.crd:13` | 2 | 1,200.50 | 0 | 0.00 |
| `Team` | *(none)* | *(none)* | 4 | 41.75 | 0 | 0.00 |
| `Workload` | `Production` | `new.crd:7` | 2 | 1,200.50 | 1 | 900.00 |
| `Workload` | `Training` | `new.crd:8` | 2 | 60.25 | 1 | 1.50 |
| `Workload` | `Research` | `new.crd:9` | 0 | 0.00 | 2 | 60.25 |
| `Workload` | `Other` | `new.crd:10` | 2 | -18.50 | 2 | 280.50 |

Everything adds up: the differences sum to exactly 0.00.
-- status 1 --
