What the standard reminders say: the balance, the daily demand, and what it comes to. Paused days do not count; who has no
charges, or no day left, is told so.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
account lab   = 444455556666
account other = 111122223333

hook notes from "std/hooks/reminders"

# 310.00 USD in October are 10.00 USD a day; 122 days are left from 2026-11-01 on.
credit slow {
  amount  10_000.00 USD
  starts  2026-07-01
  expires 2027-03-02
  owner   lab
  covers  [AmazonEC2]
  remind  14 days before expiry
  on forfeiting call notes.forfeiting
}

# 31 of these days are paused, 5 of them twice.
credit held {
  amount  500.00 USD
  starts  2026-10-15
  expires 2027-03-02
  owner   lab
  covers  [AmazonS3]
  pause   from 2026-12-01 until 2026-12-16
  pause   from 2026-12-15 until 2027-01-01 because "the year ends"
  pause   from 2026-12-20 until 2026-12-24
  remind  14 days before expiry
  remind  3 days before reactivation
  on paused 10 days call notes.paused
}

# 15.50 USD in October are 0.50 USD a day.
credit enough {
  amount  60.00 USD
  starts  2026-07-01
  expires 2027-03-02
  owner   lab
  covers  [AmazonSNS]
  remind  1 month before expiry
}

credit spent {
  amount  20.00 USD
  starts  2026-07-01
  expires 2027-03-02
  owner   other
  covers  [AmazonRDS]
  remind  14 days before expiry
  on exhausted call notes.exhausted
}

# Open-ended: no day is left.
credit frozen {
  amount  20.00 USD
  starts  2026-07-01
  expires 2027-03-02
  owner   other
  covers  [AWSQueueService]
  pause   from 2026-07-01
  remind  2 weeks before expiry
  on paused 3 months call notes.paused
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonEC2,Usage,310.00,USD,2026-10-05
444455556666,AmazonS3,Usage,62.00,USD,2026-10-20
444455556666,AmazonSNS,Usage,15.50,USD,2026-10-05
111122223333,AmazonRDS,Usage,20.00,USD,2026-10-05
111122223333,AWSQueueService,Usage,31.00,USD,2026-10-05
-- $ crd plan policy.crd --charges bill.csv --as-of 2026-10-31 | sed -n '/^Actions/,/^$/p' --
Actions
  due       2026-10-01  warn    frozen: has been paused for 92 days
             Nothing says when it re-activates. 20.00 USD are left, until 2027-03-02.
  due       2026-10-31  warn    slow: will forfeit about 8,470.00 USD on 2027-03-02
             As of 2026-10-31 the charges that it could pay come to 10.00 USD a day. At that rate
             1,220.00 USD will be used before.
  due       2026-10-31  notify  spent: is used up on 2026-10-31
             20.00 USD are spent. What it paid for is billed from then on.
  upcoming  2026-12-11  warn    held: has been paused for 10 days
             It re-activates on 2027-01-01. 438.00 USD are left, until 2027-03-02.
  upcoming  2026-12-29  remind  held: re-activates on 2027-01-01
             It is paused from 2026-12-01 on (the year ends). 438.00 USD are left, until 2027-03-02.
  upcoming  2027-02-02  remind  enough: expires on 2027-03-02 with 44.50 USD left
             As of 2026-10-31 the charges that it could pay come to 0.50 USD a day. At that rate it
             will be used up in time, in 89 of 122 days.
  upcoming  2027-02-16  remind  frozen: expires on 2027-03-02 with 20.00 USD left
             As of 2026-10-31 the charges that it could pay come to 1.00 USD a day. No day is left
             on which it is active: all of it will be forfeited.
  upcoming  2027-02-16  remind  held: expires on 2027-03-02 with 438.00 USD left
             As of 2026-10-31 the charges that it could pay come to 2.00 USD a day. At that rate
             182.00 USD will be used in 91 days and 256.00 USD forfeited.
  upcoming  2027-02-16  remind  slow: expires on 2027-03-02 with 9,690.00 USD left
             As of 2026-10-31 the charges that it could pay come to 10.00 USD a day. At that rate
             1,220.00 USD will be used in 122 days and 8,470.00 USD forfeited.

-- $ crd plan policy.crd --charges bill.csv --as-of 2027-03-10 --format json | grep -o "\"title\":\"[^\"]*\",\"state\":\"[^\"]*\"" --
"title":"has been paused for 92 days","state":"past"
"title":"is used up on 2026-10-31","state":"past"
"title":"has been paused for 10 days","state":"past"
"title":"re-activates on 2027-01-01","state":"past"
"title":"expires on 2027-03-02 with 44.50 USD left","state":"past"
"title":"expires on 2027-03-02 with 20.00 USD left","state":"past"
"title":"expires on 2027-03-02 with 438.00 USD left","state":"past"
"title":"expires on 2027-03-02 with 9,690.00 USD left","state":"past"
"title":"forfeits 9,690.00 USD on 2027-03-02","state":"past"
-- $ crd calendar policy.crd --as-of 2026-10-31 | tr -d '\r' | grep -A 9 BEGIN:VTODO | grep -E '^(DUE|DESCRIPTION)' --
DUE;VALUE=DATE:20261229
DESCRIPTION:It is paused from 2026-12-01 on (the year ends). 500.00 USD are
DUE;VALUE=DATE:20270202
DESCRIPTION:Without charges there is no telling how much of it will be used
DUE;VALUE=DATE:20270216
DESCRIPTION:Without charges there is no telling how much of it will be used
DUE;VALUE=DATE:20270216
DESCRIPTION:Without charges there is no telling how much of it will be used
DUE;VALUE=DATE:20270216
DESCRIPTION:Without charges there is no telling how much of it will be used
DUE;VALUE=DATE:20270216
DESCRIPTION:Without charges there is no telling how much of it will be used
