`crd hook run` calls one function as a plan would and shows what it was given, what it returned and what that comes to:
for pauses, for events, and for a charge. A hook that the policy declares gets its settings; the policy need not call it.

-- needs crd version | grep -q "^hooks Lua" --
-- hooks/mine.lua --
return {
  ready = function(credit, pause, today)
    if pause.number == 2 then return nil, "the second one has no end" end
    return crd.settings.live or pause.from + 30
  end,
  last_week = function(credit, event)
    return {
      { kind = "remind", title = "spend it", text = crd.format("{} of {}", credit.remaining, credit.opening) },
      { kind = "fail", title = "it is gone tomorrow", on = event.of - 1 },
    }
  end,
  vision = {
    fields = { "tag.team", "account" },
    call = function(charge) return charge["tag.team"] == "vision" and charge.account == nil end,
  },
}
-- policy.crd --
account lab = 444455556666 "ai-lab"

hook mine from "hooks/mine.lua" with { live is 2026-09-15 }

credit training {
  amount  1_000.00 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   lab
  pause   from 2026-07-01 until 2026-08-01 because "a \u{1b} escape"
  pause   from 2026-12-01 until 2027-01-01
}

credit never {
  amount  1_000.00 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   lab
}
-- bare.crd --
account lab = 444455556666
credit training { amount 5 USD starts 2026-07-01 expires 2027-06-30 owner lab pause from 2026-07-01 }
-- reminded.crd --
account lab = 444455556666
hook notes from "std/hooks/reminders"
credit training { amount 5 USD starts 2026-07-01 expires 2027-06-30 owner lab remind 14 days before expiry on exhausted call notes.exhausted }
-- calls.crd --
account lab = 444455556666
hook mine  from "hooks/mine.lua"
hook other from "hooks/mine.lua" with { live is 2026-08-20 }
credit training {
  amount  5 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   lab
  pause   from 2026-07-01 until call other.ready
  remind  14 days before expiry
  on expiring 1 month before call mine.last_week
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonEC2,Usage,310.00,USD,2026-10-05
-- $ crd hook run hooks/mine.lua ready --credit training --charges bill.csv --as-of 2026-10-31 --
ready of hooks/mine.lua as of 2026-10-31, as the hook mine

settings
  live          2026-09-15

credit
  amount        1000.00 USD
  applied       0.00 USD
  covers        nil
  currency      "USD"
  demand        10.00 USD
  exhausted_on  nil
  expires       2027-06-30
  forfeited     0.00 USD
  id            nil
  name          "training"
  opening       1000.00 USD
  owner         "444455556666"
  owner_name    "lab"
  paused        true
  pauses        [{ because = "a ? escape", from = 2026-07-01, reactivates = nil }, { because = nil, from = 2026-12-01, reactivates = nil }]
  program       nil
  remaining     1000.00 USD
  restricted    false
  starts        2026-07-01
  status        "paused"
  type          nil
pause
  because       "a ? escape"
  from          2026-07-01
  number        1
today  2026-10-31

returned 2026-09-15
which is: training re-activates on 2026-09-15

credit
  amount        1000.00 USD
  applied       0.00 USD
  covers        nil
  currency      "USD"
  demand        10.00 USD
  exhausted_on  nil
  expires       2027-06-30
  forfeited     0.00 USD
  id            nil
  name          "training"
  opening       1000.00 USD
  owner         "444455556666"
  owner_name    "lab"
  paused        true
  pauses        [{ because = "a ? escape", from = 2026-07-01, reactivates = nil }, { because = nil, from = 2026-12-01, reactivates = nil }]
  program       nil
  remaining     1000.00 USD
  restricted    false
  starts        2026-07-01
  status        "paused"
  type          nil
pause
  because       nil
  from          2026-12-01
  number        2
today  2026-10-31

returned [nil, "the second one has no end"]
which is: training stays paused: the second one has no end
-- $ crd hook run hooks/mine.lua last_week --credit training --on 'expiring 1 week before' --as-of 2027-06-25 | sed -n '/^event/,$p' --
event
  amount        nil
  before        7
  from          nil
  kind          "expiring"
  of            2027-06-30
  on            2027-06-23
  projected     nil
  reactivates   nil
  today         2027-06-25

returned [{ kind = "remind", text = "1,000.00 USD of 1,000.00 USD", title = "spend it" }, { kind = "fail", on = 2027-06-29, title = "it is gone tomorrow" }]
which is: remind on 2027-06-23 (due): spend it
which is: fail on 2027-06-29 (upcoming): it is gone tomorrow
-- $ crd hook run hooks/mine.lua mine.last_week --credit never --on exhausted --as-of 2026-10-31 --
last_week of hooks/mine.lua as of 2026-10-31, as the hook mine

settings
  live          2026-09-15

never called: never has no such event: exhausted
-- $ crd hook run hooks/mine.lua ready --credit never --as-of 2026-10-31 --
ready of hooks/mine.lua as of 2026-10-31, as the hook mine

settings
  live          2026-09-15

never called: never has no pause; an event is named by --on
-- $ crd hook run hooks/mine.lua vision --key tag.team=vision --as-of 2026-10-31 --
vision of hooks/mine.lua as of 2026-10-31, as the hook mine

settings
  live          2026-09-15

charge
  account       nil
  tag.team      "vision"

returned true
which is: the rule holds
-- $ crd hook run ./hooks/../hooks/mine.lua vision --key 'account=444455556666,tag.team="vision"' --as-of 2026-10-31 | tail -2 --
returned false
which is: the rule does not hold
-- $ crd hook run hooks/mine.lua ready --credit training --policy bare.crd --as-of 2026-10-31 | sed -n '1,4p;/^returned/,$p' --
ready of hooks/mine.lua as of 2026-10-31

without settings

returned 2026-07-31
which is: training re-activates on 2026-07-31
-- $ crd hook run std/hooks/reminders expiry --credit never --on 'expiring 14 days before' --as-of 2026-10-31 | sed -n '1,3p;/^returned/,$p' --
expiry of std/hooks/reminders as of 2026-10-31

without settings
returned { kind = "remind", text = "Without charges there is no telling how much of it will be used.", title = "expires on 2027-06-30 with 1,000.00 USD left" }
which is: remind on 2027-06-16 (upcoming): expires on 2027-06-30 with 1,000.00 USD left
-- $ crd hook run std/hooks/reminders expiry --credit training --policy reminded.crd --on expiring --as-of 2026-10-31 | sed -n '1p;$p' --
expiry of std/hooks/reminders as of 2026-10-31, as the hook notes
which is: remind on 2027-06-30 (upcoming): expires on 2027-06-30 with 5.00 USD left
-- $ crd hook run hooks/mine.lua ready --policy calls.crd --credit training --as-of 2026-10-31 | sed -n '1p;/  kind  /p;/^which/p' --
ready of hooks/mine.lua as of 2026-10-31, as the hook other
which is: training re-activates on 2026-08-20
-- $ crd hook run hooks/mine.lua last_week --policy calls.crd --credit training --as-of 2026-10-31 | sed -n '1p;/  kind  /p;/^which/p' --
last_week of hooks/mine.lua as of 2026-10-31, as the hook mine
  kind          "expiring"
which is: remind on 2027-05-30 (upcoming): spend it
which is: fail on 2027-06-29 (upcoming): it is gone tomorrow
-- $ crd hook run std/hooks/reminders expiry --policy calls.crd --credit training --as-of 2026-10-31 | sed -n '1p;/  kind  /p;/^which/p' --
expiry of std/hooks/reminders as of 2026-10-31
  kind          "expiring"
which is: remind on 2027-06-16 (upcoming): expires on 2027-06-30 with 5.00 USD left
-- $ crd hook run hooks/mine.lua mine.ready --on pause --policy calls.crd --credit training --as-of 2026-10-31 | sed -n '1p;/  kind  /p;/^which/p' --
ready of hooks/mine.lua as of 2026-10-31, as the hook mine
which is: training re-activates on 2026-07-31
-- $ crd hook run std/hooks/reminders exhausted --credit training --policy reminded.crd --as-of 2026-10-31 | tail -1 --
never called: training has no such event: exhausted
