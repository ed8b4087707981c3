Hooks from a file of the policy's own: a re-activation day, actions before the expiry, and a predicate.

-- needs crd version | grep -q "^hooks Lua" --
-- $ crd test $ROOT/examples/hooks/policy.crd --min-coverage 100 --
ok      the credit is active again on the Monday after the cluster is
ok      two weeks before it expires there is something to be done
ok      a team is known by its tag, else by its account
3 tests, 3 passed, 0 failed
6 of 6 rules reached, 100%
-- $ crd plan $ROOT/examples/hooks/policy.crd --charges $ROOT/examples/hooks/bill.csv --as-of 2026-10-31 --
Plan for $ROOT/examples/hooks/policy.crd as of 2026-10-31, in USD
3 rows of charges from $ROOT/examples/hooks/bill.csv, 2026-08 to 2026-10

Charges
                        rows      cost
  eligible for credits     3  2,450.00
  ────────────────────────────────────
  total                    3  2,450.00

Credits
  credit      opening   applied  remaining  forfeited  used               status
  training  10,000.00  1,240.00   8,760.00       0.00  [##........]  12%  active

Timeline
  credit    status   first day   last day
  training  pending              2026-06-30
            paused   2026-07-01  2026-09-20
            active   2026-09-21  2027-06-30
            expired  2027-07-01
  training: re-activation on 2026-09-21 (launch.go_live)

Where the credits landed
  credit    month    account                service            amount
  training  2026-10  444455556666 research  AmazonSageMaker  1,240.00

Bills
  account                month     charged  credited       net
  111122223333 product   2026-10    310.00      0.00    310.00
  444455556666 research  2026-08    900.00      0.00    900.00
                         2026-10  1,240.00  1,240.00      0.00
  ────────────────────────────────────────────────────────────
  total                           2,450.00  1,240.00  1,210.00

Guards
  holds    a pause ends half a year before its credit does: training

Actions
  upcoming  2027-06-01  notify  training: gone on 2027-07-01
  upcoming  2027-06-16  remind  training: expires on 2027-06-30 with 8,760.00 USD left
             As of 2026-10-31 the charges that it could pay come to 40.00 USD a day. At that rate it
             will be used up in time, in 219 of 242 days.
  upcoming  2027-06-16  remind  training: use 8,760.00 USD or give it back
             Then 14 days are left.

Conservation
  charged 2,450.00 = credited 1,240.00 + net 1,210.00, difference 0.00
-- $ crd eval $ROOT/examples/hooks/policy.crd --charges $ROOT/examples/hooks/bill.csv --by Team,account.name --as-of 2026-10-31 --
Charges under $ROOT/examples/hooks/policy.crd as of 2026-10-31, in USD

  Team    account.name        rows      cost
  audio   example-vision-lab     1  1,240.00
  Vision  example-vision-lab     1    900.00
  Vision  example-product        1    310.00
  ──────────────────────────────────────────
  total                          3  2,450.00

exactly 2,450.00 USD in 3 rows
-- $ crd calendar $ROOT/examples/hooks/policy.crd --charges $ROOT/examples/hooks/bill.csv --as-of 2026-10-31 | tr -d '\r' | grep -E '^(BEGIN|DTSTART|DTEND|DUE|SUMMARY)' --
BEGIN:VCALENDAR
BEGIN:VEVENT
DTSTART;VALUE=DATE:20270630
SUMMARY:Credit training expires
BEGIN:VEVENT
DTSTART;VALUE=DATE:20260701
DTEND;VALUE=DATE:20260921
SUMMARY:Credit training is paused
BEGIN:VEVENT
DTSTART;VALUE=DATE:20260921
SUMMARY:Credit training re-activates
BEGIN:VEVENT
DTSTART;VALUE=DATE:20270601
SUMMARY:training: gone on 2027-07-01
BEGIN:VTODO
DUE;VALUE=DATE:20270616
SUMMARY:training: expires on 2027-06-30 with 8\,760.00 USD left
BEGIN:VALARM
BEGIN:VTODO
DUE;VALUE=DATE:20270616
SUMMARY:training: use 8\,760.00 USD or give it back
BEGIN:VALARM
-- $ cd $ROOT/examples/hooks && crd hook run hooks/launch.lua go_live --credit training --charges bill.csv --as-of 2026-10-31 --
go_live of hooks/launch.lua as of 2026-10-31, as the hook launch

settings
  freeze        [2026-12-15, 2027-01-06]
  live          2026-09-15

credit
  amount        10000.00 USD
  applied       0.00 USD
  covers        nil
  currency      "USD"
  demand        40.00 USD
  exhausted_on  nil
  expires       2027-06-30
  forfeited     0.00 USD
  id            "1000000031"
  name          "training"
  opening       10000.00 USD
  owner         "444455556666"
  owner_name    "research"
  paused        true
  pauses        [{ because = "the cluster is being built", from = 2026-07-01, reactivates = nil }]
  program       "activate"
  remaining     10000.00 USD
  restricted    true
  starts        2026-07-01
  status        "paused"
  type          "promotion"
pause
  because       "the cluster is being built"
  from          2026-07-01
  number        1
today  2026-10-31

returned 2026-09-21
which is: training re-activates on 2026-09-21
