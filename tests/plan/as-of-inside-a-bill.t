What is charged a day does not depend on where in a bill today lies: the days on which it was charged divide it. The forecast,
the projection and what a hook sees say the same on every day up to the bill's last charge, of 20 April; behind it the days
without charges count too.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
account lab = 444455556666
hook notes from "std/hooks/reminders"
hook plain from "plain.lua"
credit research {
  amount 1_000 USD  starts 2026-01-01  expires 2026-05-31  owner lab
  on forfeiting call notes.forfeiting
  on expiring 2 months before call plain.say
}
-- plain.lua --
return {
  say = function(credit) return { kind = "notify", title = crd.format("could pay {} a day", credit.demand) } end,
}
-- bill.csv --
line_item_usage_account_id,line_item_line_item_type,line_item_usage_start_date,line_item_product_code,line_item_currency_code,line_item_unblended_cost
444455556666,Usage,2026-04-01,AmazonEC2,USD,150.00
444455556666,Usage,2026-04-20,AmazonEC2,USD,50.00
-- look.sh --
crd plan policy.crd --charges bill.csv --as-of $1 --forecast | sed -n '/^  last month/p; /^  high /p; /^Actions/,/^$/p'
-- $ sh look.sh 2026-04-01 --
  last month        10.00  2026-04, 20 days
  high              10.00  the largest
Actions
  due       2026-03-31  notify  research: could pay 10.00 USD a day
  due       2026-04-01  warn    research: will forfeit about 390.00 USD on 2026-05-31
             As of 2026-04-01 the charges that it could pay come to 10.00 USD a day. At that rate
             410.00 USD will be used before.

-- $ sh look.sh 2026-04-10 --
  last month        10.00  2026-04, 20 days
  high              10.00  the largest
Actions
  due       2026-03-31  notify  research: could pay 10.00 USD a day
  due       2026-04-10  warn    research: will forfeit about 390.00 USD on 2026-05-31
             As of 2026-04-10 the charges that it could pay come to 10.00 USD a day. At that rate
             410.00 USD will be used before.

-- $ sh look.sh 2026-04-25 --
  last month         8.00  2026-04, 25 days
  high              10.00  the largest
Actions
  due       2026-03-31  notify  research: could pay 8.00 USD a day
  due       2026-04-25  warn    research: will forfeit about 512.00 USD on 2026-05-31
             As of 2026-04-25 the charges that it could pay come to 8.00 USD a day. At that rate
             288.00 USD will be used before.

-- $ sh look.sh 2026-05-01 --
  last month         6.67  2026-04, 30 days
  high               6.67  the largest
Actions
  due       2026-03-31  notify  research: could pay 6.666666666666666667 USD a day
  due       2026-05-01  warn    research: will forfeit about 600.00 USD on 2026-05-31
             As of 2026-05-01 the charges that it could pay come to 6.67 USD a day. At that rate
             200.00 USD will be used before.

