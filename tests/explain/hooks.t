What a hook said is part of the path; one that was not asked is missing as unknown.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
account lab = 444455556666
hook teams from "teams.lua"
category Team {
  "Vision" when tag.open is "yes" and call teams.vision
  "Audio"  when call teams.vision
  default "Nobody"
}
credit k { amount 10 USD starts 2026-01-01 expires 2026-12-31 owner lab pause from 2026-05-01 until call teams.ready }
-- teams.lua --
return {
  vision = { fields = { "account" }, call = function(charge) return charge.account == "444455556666" end },
  ready = function(credit, pause) return crd.date("2026-05-20") end,
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_usage_start_date
111122223333,AmazonRDS,Usage,5.00,2026-05-03
444455556666,AmazonRDS,Usage,5.00,2026-05-20
-- $ crd explain policy.crd --charges bill.csv --row 1 --as-of 2026-11-20 --
note: charges that name no currency are taken as USD

5.00 USD on 2026-05-03
  row 1 of bill.csv, line 2; settled in 2026-05
  field           value
  account         111122223333
  provider        AWS
  service         AmazonRDS
  credit_service  AmazonRDS
  charge_type     Usage
  billing_entity  AWS

Categories

  Team is "Nobody"
  no   "Vision" (policy.crd:4): tag.open is "yes": no, it is absent
  no   "Audio" (policy.crd:5): call teams.vision(account): no
  yes  default "Nobody" (policy.crd:6): no rule before it matched
       nearest miss: "Audio", which needs `call teams.vision(account)` to be true

Credits
  k paid nothing:
       it is paused from 2026-05-01 until 2026-05-20
  5.00 = paid 0.00 + left on the bill 5.00
-- $ crd explain policy.crd --charges bill.csv --row 2 --as-of 2026-11-20 --
note: charges that name no currency are taken as USD

5.00 USD on 2026-05-20
  row 2 of bill.csv, line 3; settled in 2026-05
  field           value
  account         444455556666 lab
  provider        AWS
  service         AmazonRDS
  credit_service  AmazonRDS
  charge_type     Usage
  billing_entity  AWS

Categories

  Team is "Audio"
  no   "Vision" (policy.crd:4): tag.open is "yes": no, it is absent
  yes  "Audio" (policy.crd:5): call teams.vision(account): yes
       nearest miss: "Vision", which needs `tag.open is "yes"` to be true and `call
       teams.vision(account)` to be true

Credits
  k paid 5.00
  5.00 = paid 5.00 + left on the bill 0.00
