What will be forfeited follows from the days that are still to come: from tomorrow in the month of the charges that today lies
in, from the end of the charges where they reach further, and not before the credit starts. A credit that begins at zero has
no events, not even of a pause before its start.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
account lab = 444455556666
hook notes from "std/hooks/reminders"
hook plain from "plain.lua"

credit now   { amount 1_500 USD starts 2026-07-01 expires 2026-12-31 owner lab on forfeiting call notes.forfeiting }
credit later { amount 1_000 USD starts 2026-12-22 expires 2027-01-31 owner lab on forfeiting call plain.say }
credit zero {
  amount 100 USD balance 0 USD on 2026-06-30 starts 2026-07-31 expires 2026-12-31 owner lab
  pause from 2026-07-01
  on paused 1 day call plain.say
}
-- plain.lua --
return {
  say = function(credit, event) return { kind = "warn", title = crd.format("{} {}", event.kind, event.amount or "") } end,
}
-- bill.csv --
line_item_usage_account_id,line_item_line_item_type,line_item_usage_start_date,line_item_product_code,line_item_currency_code,line_item_unblended_cost
444455556666,Usage,2026-09-05,AmazonEC2,USD,300.00
444455556666,Usage,2026-10-10,AmazonEC2,USD,100.00
-- actions.sh --
crd plan policy.crd --charges bill.csv --as-of $1 | sed -n '/^Actions/,/^$/p'
-- $ sh actions.sh 2026-09-30 --
Actions
  due       2026-09-30  warn    later: forfeiting 590.00 USD
  due       2026-09-30  warn    now: will forfeit about 490.00 USD on 2026-12-31
             As of 2026-09-30 the charges that it could pay come to 10.00 USD a day. At that rate
             610.00 USD will be used before.

-- $ sh actions.sh 2026-10-15 --
Actions
  due       2026-10-15  warn    later: forfeiting 590.00 USD
  due       2026-10-15  warn    now: will forfeit about 330.00 USD on 2026-12-31
             As of 2026-10-15 the charges that it could pay come to 10.00 USD a day. At that rate
             770.00 USD will be used before.

-- $ sh actions.sh 2026-10-31 --
Actions
  due       2026-10-31  warn    later: forfeiting 867.741935483870967734 USD
  due       2026-10-31  warn    now: will forfeit about 903.23 USD on 2026-12-31
             As of 2026-10-31 the charges that it could pay come to 3.23 USD a day. At that rate
             196.77 USD will be used before.

-- $ sh actions.sh 2026-12-31 --
Actions
  due       2026-12-31  warn    later: forfeiting 899.999999999999999994 USD
  due       2026-12-31  warn    now: will forfeit about 1,100.00 USD on 2026-12-31
             As of 2026-12-31 the charges that it could pay come to 3.23 USD a day. At that rate
             0.00 USD will be used before.

