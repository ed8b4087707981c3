Pauses that overlap are one: when they end on one day the credit re-activates once. Pauses of the same days stay in the
order of the text.

-- policy.crd --
account lab = 444455556666 "ai-lab"

credit training {
  amount  100.00 USD
  starts  2026-01-01
  expires 2026-12-31
  owner   lab
  pause   from 2026-02-01 until 2026-04-01 because "no capacity"
  pause   from 2026-03-01 until 2026-04-01 because "no team"
  pause   from 2026-06-01 until 2026-07-01 because "the first"
  pause   from 2026-06-01 until 2026-07-01 because "the second"
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonSageMaker,Usage,10.00,USD,2026-01-03
-- $ crd calendar policy.crd --as-of 2026-01-05 | tr -d '\r' | grep -E '^(UID|DTSTART|SUMMARY|DESCRIPTION)' --
UID:expiry-training-444455556666@crd
DTSTART;VALUE=DATE:20261231
SUMMARY:Credit training expires
DESCRIPTION:Opening 100.00 USD\, applied 0.00\, remaining 100.00\, forfeite
UID:pause-1-training-444455556666@crd
DTSTART;VALUE=DATE:20260201
SUMMARY:Credit training is paused
DESCRIPTION:no capacity\nIt re-activates on 2026-04-01.
UID:reactivation-1-training-444455556666@crd
DTSTART;VALUE=DATE:20260401
SUMMARY:Credit training re-activates
DESCRIPTION:Paused since 2026-02-01.
UID:pause-2-training-444455556666@crd
DTSTART;VALUE=DATE:20260301
SUMMARY:Credit training is paused
DESCRIPTION:no team\nIt re-activates on 2026-04-01.
UID:pause-3-training-444455556666@crd
DTSTART;VALUE=DATE:20260601
SUMMARY:Credit training is paused
DESCRIPTION:the first\nIt re-activates on 2026-07-01.
UID:reactivation-3-training-444455556666@crd
DTSTART;VALUE=DATE:20260701
SUMMARY:Credit training re-activates
DESCRIPTION:Paused since 2026-06-01.
UID:pause-4-training-444455556666@crd
DTSTART;VALUE=DATE:20260601
SUMMARY:Credit training is paused
DESCRIPTION:the second\nIt re-activates on 2026-07-01.
-- $ crd plan policy.crd --charges bill.csv --as-of 2026-01-05 --format json | grep -o '"because":"[^"]*"' --
"because":"no capacity"
"because":"no team"
"because":"the first"
"because":"the second"
