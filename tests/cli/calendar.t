A calendar has what happens to the credits: expiries, pauses and re-activations. After a credit is used up nothing happens
to it any more. With charges the balances are those of a plan.

-- policy.crd --
account lab  = 444455556666 "ai-lab"
account prod = 111122223333

credit training {
  id      "8830021177"
  amount  10_000.00 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   lab
  covers  [AmazonSageMaker]
  pause   from 2026-07-01 until 2026-09-15 because "the cluster goes live on the 15th; until then, nothing is trained"
  pause   from 2027-01-01
}

credit small {
  amount  50.00 USD
  starts  2026-07-01
  expires 2026-12-31
  owner   prod
  covers  [AmazonRDS]
  pause   from 2026-11-01 until 2026-11-10
}

# Between its pauses nothing re-activates, nor on the day after its last.
credit chained {
  amount  50.00 USD
  starts  2026-07-01
  expires 2026-12-31
  owner   lab
  pause   from 2026-07-01 until 2026-08-01
  pause   from 2026-08-01 until 2026-08-10
  pause   from 2026-12-01 until 2027-01-01
}

# A pause may end before the credit begins, and after it has expired.
credit waiting {
  amount  50.00 USD
  starts  2026-07-01
  expires 2026-12-31
  owner   lab
  covers  [AmazonBedrock]
  pause   from 2026-06-01 until 2026-06-15
  pause   from 2026-12-01 until 2027-02-01
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonSageMaker,Usage,500.00,USD,2026-10-05
111122223333,AmazonRDS,Usage,80.00,USD,2026-10-05
-- $ crd calendar policy.crd --charges bill.csv --as-of 2026-11-20 | tr -d '\r' --
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//crd//crd calendar//EN
CALSCALE:GREGORIAN
X-WR-CALNAME:AWS credits: policy.crd
BEGIN:VEVENT
UID:expiry-chained-444455556666@crd
DTSTAMP:20261120T000000Z
DTSTART;VALUE=DATE:20261231
TRANSP:TRANSPARENT
SUMMARY:Credit chained expires\, used up
DESCRIPTION:Opening 50.00 USD\, applied 50.00\, remaining 0.00\, forfeited 
 0.00 as of 2026-11-20.
CATEGORIES:AWS credits,expiry
END:VEVENT
BEGIN:VEVENT
UID:pause-1-chained-444455556666@crd
DTSTAMP:20261120T000000Z
DTSTART;VALUE=DATE:20260701
DTEND;VALUE=DATE:20260801
TRANSP:TRANSPARENT
SUMMARY:Credit chained is paused
DESCRIPTION:The next pause follows.
CATEGORIES:AWS credits,pause
END:VEVENT
BEGIN:VEVENT
UID:pause-2-chained-444455556666@crd
DTSTAMP:20261120T000000Z
DTSTART;VALUE=DATE:20260801
DTEND;VALUE=DATE:20260810
TRANSP:TRANSPARENT
SUMMARY:Credit chained is paused
DESCRIPTION:It re-activates on 2026-08-10.
CATEGORIES:AWS credits,pause
END:VEVENT
BEGIN:VEVENT
UID:reactivation-2-chained-444455556666@crd
DTSTAMP:20261120T000000Z
DTSTART;VALUE=DATE:20260810
TRANSP:TRANSPARENT
SUMMARY:Credit chained re-activates
DESCRIPTION:Paused since 2026-07-01.
CATEGORIES:AWS credits,re-activation
END:VEVENT
BEGIN:VEVENT
UID:expiry-small-111122223333@crd
DTSTAMP:20261120T000000Z
DTSTART;VALUE=DATE:20261231
TRANSP:TRANSPARENT
SUMMARY:Credit small expires\, used up
DESCRIPTION:Opening 50.00 USD\, applied 50.00\, remaining 0.00\, forfeited 
 0.00 as of 2026-11-20.
CATEGORIES:AWS credits,expiry
END:VEVENT
BEGIN:VEVENT
UID:expiry-training-444455556666@crd
DTSTAMP:20261120T000000Z
DTSTART;VALUE=DATE:20270630
TRANSP:TRANSPARENT
SUMMARY:Credit training expires
DESCRIPTION:AWS credit 8830021177.\nOpening 10\,000.00 USD\, applied 450.00
 \, remaining 9\,550.00\, forfeited 0.00 as of 2026-11-20.
CATEGORIES:AWS credits,expiry
END:VEVENT
BEGIN:VEVENT
UID:pause-1-training-444455556666@crd
DTSTAMP:20261120T000000Z
DTSTART;VALUE=DATE:20260701
DTEND;VALUE=DATE:20260915
TRANSP:TRANSPARENT
SUMMARY:Credit training is paused
DESCRIPTION:the cluster goes live on the 15th\; until then\, nothing is tra
 ined\nIt re-activates on 2026-09-15.
CATEGORIES:AWS credits,pause
END:VEVENT
BEGIN:VEVENT
UID:reactivation-1-training-444455556666@crd
DTSTAMP:20261120T000000Z
DTSTART;VALUE=DATE:20260915
TRANSP:TRANSPARENT
SUMMARY:Credit training re-activates
DESCRIPTION:Paused since 2026-07-01.
CATEGORIES:AWS credits,re-activation
END:VEVENT
BEGIN:VEVENT
UID:pause-2-training-444455556666@crd
DTSTAMP:20261120T000000Z
DTSTART;VALUE=DATE:20270101
TRANSP:TRANSPARENT
SUMMARY:Credit training is paused from here on\, with no end
DESCRIPTION:The policy gives no re-activation day.
CATEGORIES:AWS credits,pause
END:VEVENT
BEGIN:VEVENT
UID:expiry-waiting-444455556666@crd
DTSTAMP:20261120T000000Z
DTSTART;VALUE=DATE:20261231
TRANSP:TRANSPARENT
SUMMARY:Credit waiting expires
DESCRIPTION:Opening 50.00 USD\, applied 0.00\, remaining 50.00\, forfeited 
 0.00 as of 2026-11-20.
CATEGORIES:AWS credits,expiry
END:VEVENT
BEGIN:VEVENT
UID:pause-1-waiting-444455556666@crd
DTSTAMP:20261120T000000Z
DTSTART;VALUE=DATE:20260601
DTEND;VALUE=DATE:20260615
TRANSP:TRANSPARENT
SUMMARY:Credit waiting is paused
DESCRIPTION:That is before its first day.
CATEGORIES:AWS credits,pause
END:VEVENT
BEGIN:VEVENT
UID:pause-2-waiting-444455556666@crd
DTSTAMP:20261120T000000Z
DTSTART;VALUE=DATE:20261201
DTEND;VALUE=DATE:20270101
TRANSP:TRANSPARENT
SUMMARY:Credit waiting is paused
DESCRIPTION:It expires before that ends.
CATEGORIES:AWS credits,pause
END:VEVENT
END:VCALENDAR
-- $ crd calendar policy.crd --charges bill.csv --as-of 2026-11-20 | awk '!/\r$/ || length($0) > 76' --
-- $ crd calendar policy.crd --as-of 2026-11-20 | grep -c BEGIN:VEVENT --
15
-- $ crd calendar policy.crd --as-of 2026-11-20 -o credits.ics && head -c 15 credits.ics --
BEGIN:VCALENDAR
\ no newline at the end
