A broken guard names every attribute that it asks for, with its value; here each attribute stands in one.

-- policy.crd --
account lab  = 444455556666 "lab"
account prod = 111122223333 "prod"

category Team {
  "Lab" when account is lab
  inherit tag.team
  default "Rest"
}

credit a {
  id "1" type promotion program activate
  amount 100 USD starts 2026-01-01 expires 2026-12-31 owner lab
  covers [AmazonEC2, AmazonS3]
  restrict to Team "Lab"
  pause from 2026-01-05 until 2026-01-10
  pause from 2026-03-01 until 2026-03-15
}
credit b {
  amount 1 USD starts 2026-01-01 expires 2026-02-28 owner prod
  covers [AmazonRDS]
  pause from 2026-03-01
}
credit c {
  amount 5 USD starts 2026-01-01 expires 2026-01-31 owner lab
  covers [AmazonSNS]
}

guard "text" {
  for each credit
  require name is "" or id is "" or type is refund or program is poc or owner is 999999999999 or status is "pending"
}
guard "dates" { for each credit require starts > expires or pause.from > pause.until }
guard "money" {
  for each credit
  require opening < 0 USD or applied < 0 USD or remaining < 0 USD or forfeited < 0 USD or amount < 0 USD
}
guard "switches" { for each credit require restricted and paused }
guard "shares" { for each credit require coverage > 2 or runway > 1000 days or exhausted_on is present }
guard "services" { for each credit require covers contains AmazonSageMaker }
guard "categories" {
  for each category
  require name is "" or rules < 0 or cost < 0 USD or unallocated < 0 USD or coverage > 2
}
guard "nobody" { for each credit where amount > 1_000 USD require restricted }
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_usage_start_date
444455556666,AmazonEC2,Usage,20,2026-01-02
444455556666,AmazonEC2,Usage,11,2026-01-06
111122223333,AmazonRDS,Usage,3,2026-02-02
111122223333,AmazonRDS,Usage,-0.5,2026-02-03
111122223333,AmazonRDS,Credit,-1,2026-02-03
-- $ crd plan policy.crd --charges bill.csv --as-of 2026-03-02 | sed -n '/^Guards/,/^$/p' --
Guards
  BROKEN   categories: Team
           name is "Team", rules is 3, cost is 33.50 USD, unallocated is 2.50 USD, coverage is 89.86% (policy.crd:40:1)
  BROKEN   dates: a
           expires is 2026-12-31, starts is 2026-01-01, pause.until is 2026-03-15, pause.from is 2026-01-05 (policy.crd:32:1)
  BROKEN   dates: b
           expires is 2026-02-28, starts is 2026-01-01, pause.until is absent, pause.from is 2026-03-01 (policy.crd:32:1)
  BROKEN   dates: c
           expires is 2026-01-31, starts is 2026-01-01, pause.until is absent, pause.from is absent (policy.crd:32:1)
  BROKEN   money: a
           opening is 100.00 USD, applied is 20.00 USD, remaining is 80.00 USD, forfeited is 0.00 USD, amount is 100.00 USD (policy.crd:33:1)
  BROKEN   money: b
           opening is 1.00 USD, applied is 1.00 USD, remaining is 0.00 USD, forfeited is 0.00 USD, amount is 1.00 USD (policy.crd:33:1)
  BROKEN   money: c
           opening is 5.00 USD, applied is 0.00 USD, remaining is 0.00 USD, forfeited is 5.00 USD, amount is 5.00 USD (policy.crd:33:1)
  holds    nobody: no credit
  BROKEN   services: a
           covers is a list of 2 (policy.crd:39:1)
  BROKEN   services: b
           covers is a list of 1 (policy.crd:39:1)
  BROKEN   services: c
           covers is a list of 1 (policy.crd:39:1)
  BROKEN   shares: a
           coverage is 100.00%, runway is 124 days, exhausted_on is absent (policy.crd:38:1)
  holds    shares: b
  BROKEN   shares: c
           coverage is absent, runway is absent, exhausted_on is absent (policy.crd:38:1)
  holds    switches: a
  BROKEN   switches: b
           restricted is no, paused is yes (policy.crd:37:1)
  BROKEN   switches: c
           restricted is no, paused is no (policy.crd:37:1)
  BROKEN   text: a
           name is "a", id is "1", type is "promotion", program is "activate", owner is "444455556666", status is "paused" (policy.crd:28:1)
  BROKEN   text: b
           name is "b", id is absent, type is absent, program is absent, owner is "111122223333", status is "exhausted" (policy.crd:28:1)
  BROKEN   text: c
           name is "c", id is absent, type is absent, program is absent, owner is "444455556666", status is "expired" (policy.crd:28:1)

