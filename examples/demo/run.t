The policy of `make demo` compiles, passes its tests and plans the real bill of April 2026.

-- $ crd check $ROOT/examples/demo/policy.crd --
-- $ crd test $ROOT/examples/demo/policy.crd --min-coverage 100 --
ok      the database credit pays for the database first, the general one for the rest
ok      a load balancer is paid by its own credit from the 11th on
ok      the research grant stays with research
ok      parts are told apart by service and usage type
4 tests, 4 passed, 0 failed
13 of 13 rules reached, 100%
-- $ crd eval $ROOT/examples/demo/policy.crd --charges $DATA/cur2-real-april-2026/cur2-daily-2026-04.csv --by Part --include eligible --as-of 2026-04-30 --
Charges under $ROOT/examples/demo/policy.crd as of 2026-04-30, in USD, only what a credit could pay

  Part               rows   cost
  NAT gateways         34  16.53
  Load balancers       34   8.24
  Servers              34   7.57
  Databases            34   7.37
  Public addresses     70   7.26
  Storage             200   0.71
  Data transfer       856  <0.01
  Everything else     249  <0.01
  ──────────────────────────────
  total             1,511  47.68

exactly 47.6816938322 USD in 1,511 rows
-- $ crd plan $ROOT/examples/demo/policy.crd --charges $DATA/cur2-real-april-2026/cur2-daily-2026-04.csv --as-of 2026-04-30 --
Plan for $ROOT/examples/demo/policy.crd as of 2026-04-30, in USD
1,882 rows of charges from $DATA/cur2-real-april-2026/cur2-daily-2026-04.csv, 2026-04

Charges
                         rows    cost
  eligible for credits  1,511   47.68
  not eligible: credit    358  -47.68
  not eligible: tax        13    0.00
  ───────────────────────────────────
  total                 1,882  >-0.01

Credits
  credit           opening  applied  remaining  forfeited  used               status
  database_trial      5.00     5.00       0.00       0.00  [##########] 100%  exhausted in 2026-04
  edge_trial         10.00     5.30       4.70       0.00  [######....]  52%  active
  new_customer      100.00    37.38      62.62       0.00  [####......]  37%  active
  research_grant  2,500.00     0.00   2,500.00       0.00  [..........]   0%  active

Timeline
  credit          status     first day   last day
  database_trial  pending                2026-03-31
                  active     2026-04-01  2026-04-29
                  exhausted  2026-04-30
  edge_trial      pending                2026-03-31
                  paused     2026-04-01  2026-04-10
                  active     2026-04-11  2026-05-31
                  expired    2026-06-01
  new_customer    pending                2026-03-31
                  active     2026-04-01  2026-09-30
                  expired    2026-10-01
  research_grant  pending                2026-03-31
                  active     2026-04-01  2026-05-15
                  expired    2026-05-16

Where the credits landed
  credit          month    account            service            amount
  database_trial  2026-04  111122223333 main  AmazonRDS            5.00
  edge_trial      2026-04  111122223333 main  AWSELB               2.84
                  2026-04  111122223333 main  AmazonVPC            2.46
  new_customer    2026-04  111122223333 main  AWSDataTransfer     <0.01
                  2026-04  111122223333 main  AWSELB               5.40
                  2026-04  111122223333 main  AWSSecretsManager   <0.01
                  2026-04  111122223333 main  AmazonEC2           24.74
                  2026-04  111122223333 main  AmazonRDS            2.37
                  2026-04  111122223333 main  AmazonS3             0.07
                  2026-04  111122223333 main  AmazonVPC            4.80

Bills
  account            month    charged  credited   net
  111122223333 main  2026-04    47.68     47.68  0.00
  ───────────────────────────────────────────────────
  total                         47.68     47.68  0.00

Guards
  holds    a credit is used up before it expires, at the rate of the last month: edge_trial
  holds    a credit is used up before it expires, at the rate of the last month: new_customer
  warning  a credit is used up before it expires, at the rate of the last month: research_grant
           runway is absent ($ROOT/examples/demo/policy.crd:109:1)
  holds    at least 99% of the cost has a part: Part
  holds    every credit is restricted: database_trial
  holds    every credit is restricted: edge_trial
  holds    every credit is restricted: new_customer
  holds    every credit is restricted: research_grant
  holds    every pause ends a month before its credit: edge_trial

Conservation
  charged 47.6816938322 = credited 47.6816938322 + net 0.00, difference 0.00
