One bill, two policies: production drains an unrouted credit, and cannot touch a restricted one.

-- needs crd version | grep -q "^hooks Lua" --
-- $ crd test $ROOT/examples/sagemaker-credit/unrouted.crd $ROOT/examples/sagemaker-credit/restricted.crd --
$ROOT/examples/sagemaker-credit/unrouted.crd
ok      production drains the credit in six weeks
ok      training pays most of its first month in cash
$ROOT/examples/sagemaker-credit/restricted.crd
ok      production cannot touch the credit
3 tests, 3 passed, 0 failed
-- $ crd plan $ROOT/examples/sagemaker-credit/unrouted.crd --charges $ROOT/examples/sagemaker-credit/bill.csv --as-of 2026-09-30 --
Plan for $ROOT/examples/sagemaker-credit/unrouted.crd as of 2026-09-30, in USD
6 rows of charges from $ROOT/examples/sagemaker-credit/bill.csv, 2026-07 to 2026-09

Charges
                        rows       cost
  eligible for credits     6  10,188.00
  ─────────────────────────────────────
  total                    6  10,188.00

Credits
  credit      opening    applied  remaining  forfeited  used               status
  training  10,000.00  10,000.00       0.00       0.00  [##########] 100%  exhausted in 2026-09

Timeline
  credit    status     first day   last day
  training  pending                2026-06-30
            active     2026-07-01  2026-09-29
            exhausted  2026-09-30

Where the credits landed
  credit    month    account                  service            amount
  training  2026-07  111122223333 production  AmazonEC2        6,240.00
            2026-08  111122223333 production  AmazonEC2        1,560.00
            2026-08  111122223333 production  AmazonRDS        1,888.00
            2026-09  444455556666 ai_lab      AmazonSageMaker    312.00

Bills
  account                  month      charged   credited     net
  111122223333 production  2026-07   6,240.00   6,240.00    0.00
                           2026-08   3,448.00   3,448.00    0.00
  444455556666 ai_lab      2026-09     500.00     312.00  188.00
  ──────────────────────────────────────────────────────────────
  total                             10,188.00  10,000.00  188.00

Conservation
  charged 10,188.00 = credited 10,000.00 + net 188.00, difference 0.00
-- $ crd plan $ROOT/examples/sagemaker-credit/restricted.crd --charges $ROOT/examples/sagemaker-credit/bill.csv --as-of 2026-09-30 --
Plan for $ROOT/examples/sagemaker-credit/restricted.crd as of 2026-09-30, in USD
6 rows of charges from $ROOT/examples/sagemaker-credit/bill.csv, 2026-07 to 2026-09

Charges
                        rows       cost
  eligible for credits     6  10,188.00
  ─────────────────────────────────────
  total                    6  10,188.00

Credits
  credit      opening  applied  remaining  forfeited  used               status
  training  10,000.00   500.00   9,500.00       0.00  [#.........]   5%  active

Timeline
  credit    status   first day   last day
  training  pending              2026-06-30
            active   2026-07-01  2027-06-30
            expired  2027-07-01

Where the credits landed
  credit    month    account              service          amount
  training  2026-09  444455556666 ai_lab  AmazonSageMaker  500.00

Bills
  account                  month      charged  credited       net
  111122223333 production  2026-07   6,240.00      0.00  6,240.00
                           2026-08   3,448.00      0.00  3,448.00
  444455556666 ai_lab      2026-09     500.00    500.00      0.00
  ───────────────────────────────────────────────────────────────
  total                             10,188.00    500.00  9,688.00

Guards
  holds    every credit is restricted: training

Actions
  upcoming  2027-06-16  remind  training: expires on 2027-06-30 with 9,500.00 USD left
             As of 2026-09-30 the charges that it could pay come to 16.67 USD a day. At that rate
             4,550.00 USD will be used in 273 days and 4,950.00 USD forfeited.

Conservation
  charged 10,188.00 = credited 500.00 + net 9,688.00, difference 0.00
