What it costs to restrict a 10,000 USD credit three weeks late instead of on day one.

-- needs crd version | grep -q "^hooks Lua" --
-- $ cd $ROOT; crd diff examples/late-restriction/on-day-one.crd examples/late-restriction/three-weeks-late.crd --charges examples/late-restriction/bill.csv --as-of 2026-11-30 --
Diff of examples/late-restriction/on-day-one.crd and examples/late-restriction/three-weeks-late.crd as of 2026-11-30, in USD
5 rows of charges from examples/late-restriction/bill.csv, 2026-07 to 2026-11

All bills, all credits
                      before      after   change
  charged          19,188.00  19,188.00     0.00
  credited          9,500.00  10,000.00  +500.00
  net               9,688.00   9,188.00  -500.00
  left on credits     500.00       0.00  -500.00
  forfeited             0.00       0.00     0.00

Credits
  credit                 before                 after   change
  training  status       active  exhausted in 2026-10
            applied    9,500.00             10,000.00  +500.00
            remaining    500.00                  0.00  -500.00

Net, by account
  account                    before     after     change
  111122223333 production  9,688.00  3,448.00  -6,240.00
  444455556666 ai_lab          0.00  5,740.00  +5,740.00

Where the credits land
  credit    month    account                  service            before     after     change
  training  2026-07  111122223333 production  AmazonEC2            0.00  6,240.00  +6,240.00
  training  2026-10  444455556666 ai_lab      AmazonSageMaker  4,000.00  3,260.00    -740.00
  training  2026-11  444455556666 ai_lab      AmazonSageMaker  5,000.00      0.00  -5,000.00

Bills
  account                  month     charged   credited  net before  net after
  111122223333 production  2026-07  6,240.00  +6,240.00    6,240.00       0.00
  444455556666 ai_lab      2026-10  4,000.00    -740.00        0.00     740.00
  444455556666 ai_lab      2026-11  5,000.00  -5,000.00        0.00   5,000.00

Actions
  credit    before      after      kind    title
  training  2027-06-16  not there  remind  expires on 2027-06-30 with 500.00 USD left

Conservation
  what left the values came to others, what bills were credited more they are net less, and
  every credit adds up: difference 0.00
-- status 1 --
-- $ cd $ROOT; crd diff examples/late-restriction/on-day-one.crd examples/late-restriction/on-day-one.crd --charges examples/late-restriction/bill.csv --as-of 2026-11-30 --
Diff of examples/late-restriction/on-day-one.crd and examples/late-restriction/on-day-one.crd as of 2026-11-30, in USD
5 rows of charges from examples/late-restriction/bill.csv, 2026-07 to 2026-11

No difference: the same values, credits, bills, guards and actions

Conservation
  what left the values came to others, what bills were credited more they are net less, and
  every credit adds up: difference 0.00
-- $ cd $ROOT; crd diff examples/late-restriction/on-day-one.crd examples/late-restriction/three-weeks-late.crd --charges examples/late-restriction/bill.csv --as-of 2026-11-30 --max-net-increase 0 --max-forfeit 0 --format markdown --
<!-- crd diff examples/late-restriction/three-weeks-late.crd -->
### What this policy change does

`examples/late-restriction/on-day-one.crd` → `examples/late-restriction/three-weeks-late.crd`, on 5 charges of 2026-07 to 2026-11, in USD, as of 2026-11-30.

#### Gates hold

- ✓ `--max-forfeit`: `the credits forfeit 0.00 USD; allowed: 0.00 USD`
- ✓ `--max-net-increase`: `the net bill does not rise; allowed: 0.00 USD`

#### All bills, all credits

|  | before | after | change |
|---|---:|---:|---:|
| charged | 19,188.00 | 19,188.00 | **0.00** |
| credited | 9,500.00 | 10,000.00 | **+500.00** |
| net | 9,688.00 | 9,188.00 | **-500.00** |
| left on credits | 500.00 | 0.00 | **-500.00** |
| forfeited | 0.00 | 0.00 | **0.00** |

#### Credits

| credit |  | before | after | change |
|---|---|---:|---:|---:|
| `training` | status | active | exhausted in 2026-10 |  |
|  | applied | 9,500.00 | 10,000.00 | **+500.00** |
|  | remaining | 500.00 | 0.00 | **-500.00** |

#### Net, by account

| account | before | after | change |
|---|---:|---:|---:|
| `111122223333 production` | 9,688.00 | 3,448.00 | **-6,240.00** |
| `444455556666 ai_lab` | 0.00 | 5,740.00 | **+5,740.00** |

#### Where the credits land

| credit | month | account | service | before | after | change |
|---|---|---|---|---:|---:|---:|
| `training` | 2026-07 | `111122223333 production` | `AmazonEC2` | 0.00 | 6,240.00 | **+6,240.00** |
| `training` | 2026-10 | `444455556666 ai_lab` | `AmazonSageMaker` | 4,000.00 | 3,260.00 | **-740.00** |
| `training` | 2026-11 | `444455556666 ai_lab` | `AmazonSageMaker` | 5,000.00 | 0.00 | **-5,000.00** |

#### Actions

| credit | before | after | kind | title |
|---|---|---|---|---|
| `training` | 2027-06-16 | not there | remind | `expires on 2027-06-30 with 500.00 USD left` |

Everything adds up: the differences sum to exactly 0.00.
