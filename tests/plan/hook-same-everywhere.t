Plans with hooks have the same bytes in every run, zone and language, and from text as from bytecode.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
account lab = 444455556666
hook timing from "timing.lua" with { share is 0.25 }
credit training {
  amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab
  pause from 2026-08-01 until call timing.ready
  pause from 2026-10-01 until call timing.ready
  remind 3 days before reactivation
  remind 1 month before expiry
  on forfeiting call timing.all
}
credit other { amount 20.5 USD starts 2026-07-01 expires 2027-06-30 owner lab on exhausted call timing.all on paused 1 day call timing.all pause from 2026-07-02 until 2026-07-04 }
-- timing.lua --
return {
  ready = function(credit, pause, today)
    return pause.from + crd.ceil(credit.remaining / credit.demand * crd.settings.share)
  end,
  all = function(credit, event)
    local list = {}
    for key, value in pairs(credit) do
      if type(value) ~= "table" and type(value) ~= "boolean" then list[#list + 1] = { kind = "notify", title = crd.format("{} {}", key, value) } end
    end
    return list
  end,
}
-- bill.csv --
line_item_usage_account_id,line_item_line_item_type,line_item_usage_start_date,line_item_product_code,line_item_currency_code,line_item_unblended_cost
444455556666,Usage,2026-07-03,AmazonEC2,USD,310.75
444455556666,Usage,2026-07-31,AmazonS3,USD,1.125
444455556666,Usage,2026-08-09,AmazonS3,USD,100.00
-- plan.sh --
for format in human json; do crd plan ${1:-policy.crd} --charges bill.csv --as-of 2026-08-31 --format $format; done | sed 's/policy.crdc/policy.crd/'
-- $ sh plan.sh >one && sed -n '/^Actions/,/^$/p' one --
Actions
  due       2026-08-31  notify  other: amount 20.50 USD
  due       2026-08-31  notify  other: applied 20.50 USD
  due       2026-08-31  notify  other: currency USD
  due       2026-08-31  notify  other: demand 3.225806451612903226 USD
  due       2026-08-31  notify  other: exhausted_on 2026-08-31
  due       2026-08-31  notify  other: expires 2027-06-30
  due       2026-08-31  notify  other: forfeited 0.00 USD
  due       2026-08-31  notify  other: name other
  due       2026-08-31  notify  other: opening 20.50 USD
  due       2026-08-31  notify  other: owner 444455556666
  due       2026-08-31  notify  other: owner_name lab
  due       2026-08-31  notify  other: remaining 0.00 USD
  due       2026-08-31  notify  other: starts 2026-07-01
  due       2026-08-31  notify  other: status exhausted
  upcoming  2026-10-21  remind  training: re-activates on 2026-10-24
             It is paused from 2026-10-01 on. 289.25 USD are left, until 2027-06-30.
  upcoming  2027-05-30  remind  training: expires on 2027-06-30 with 289.25 USD left
             As of 2026-08-31 the charges that it could pay come to 3.23 USD a day. At that rate it
             will be used up in time, in 90 of 280 days.
  15 are past

-- $ sh plan.sh | cmp one - --
-- $ TZ=Pacific/Kiritimati sh plan.sh | cmp one - --
-- $ TZ=America/Los_Angeles LC_ALL=de_DE.UTF-8 LANG=de_DE.UTF-8 sh plan.sh | cmp one - --
-- $ crd build policy.crd && sh plan.sh policy.crdc | cmp one - --
