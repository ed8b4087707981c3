Each event happens on its day, about another, once for each pause; what comes after a credit was used up is no event, and
pauses that touch are one.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
account lab = 444455556666
hook notes from "notes.lua"

credit forfeits {
  amount 1_000 USD starts 2026-01-31 expires 2026-12-31 owner lab
  covers [AmazonEC2]
  pause from 2026-01-10 until 2026-01-20 because "ends before the start"
  pause from 2026-02-28 until 2026-03-31
  pause from 2026-03-31 until 2026-04-30 because "touches the one before"
  pause from 2026-06-01 until 2026-06-15
  pause from 2026-06-10 until 2026-06-12 because "inside"
  pause from 2026-08-01 until call notes.at_once
  pause from 2026-11-20 until call notes.end_of_pause
  pause from 2026-12-30 until 2027-01-05 because "ends behind the expiry"
  on expiring                     call notes.say
  on expiring 1 month before      call notes.say
  on reactivating                 call notes.say
  on reactivating 2 months before call notes.say
  on paused 14 days               call notes.say
  on paused 1 month               call notes.say
  on exhausted                    call notes.say
  on forfeiting                   call notes.say
}

credit used_up {
  amount 100 USD starts 2026-01-31 expires 2026-12-31 owner lab
  covers [AmazonS3]
  pause from 2026-08-15 until 2026-09-15
  pause from 2026-09-20 until 2026-09-25
  pause from 2026-10-20 until 2026-11-25
  pause from 2026-12-01 until 2026-12-20 because "behind the end of its balance"
  on expiring      call notes.say
  on reactivating  call notes.say
  on paused 5 days call notes.say
  on exhausted     call notes.say
  on forfeiting    call notes.say
}

credit empty {
  amount 100 USD balance 0 USD on 2026-06-30 starts 2026-01-31 expires 2026-12-31 owner lab
  on expiring   call notes.say
  on exhausted  call notes.say
  on forfeiting call notes.say
}
-- notes.lua --
return {
  at_once = function(credit, pause, today) return pause.from end,
  end_of_pause = function(credit, pause, today)
    return crd.date("2027-01-15"), "behind the expiry"
  end,
  say = function(credit, event)
    local amount = event.amount and crd.format(" {}{}", event.amount, event.projected and " projected" or "") or ""
    local pause = event.from and crd.format(" {} to {}", event.from, event.reactivates or "?") or ""
    return { kind = "notify", title = crd.format("{} of {}, {} days{}{}", event.kind, event.of, event.before, amount, pause) }
  end,
}
-- bill.csv --
line_item_usage_account_id,line_item_line_item_type,line_item_usage_start_date,line_item_product_code,line_item_currency_code,line_item_unblended_cost
444455556666,Usage,2026-09-05,AmazonEC2,USD,30.00
444455556666,Usage,2026-10-01,AmazonS3,USD,100.00
-- actions.sh --
# Every action, past ones too: its state, day, credit and title.
crd plan policy.crd --charges bill.csv --as-of $1 --format json | grep -o '"on":"[^"]*","credit":"[^"]*","title":"[^"]*","state":"[a-z]*"' |
  sed 's/"on":"\(.*\)","credit":"\(.*\)","title":"\(.*\)","state":"\(.*\)"/\4 \1 \2: \3/'
-- $ crd plan policy.crd --charges bill.csv --as-of 2026-09-30 --
-- stderr --
error[CRD1100]: hook `notes.end_of_pause` gives [2027-01-15, "behind the expiry"] where a date belongs
  --> notes.lua:3:3
   |
 3 |   end_of_pause = function(credit, pause, today)
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: policy.crd:13:3
   |
13 |   pause from 2026-11-20 until call notes.end_of_pause
   |   --------------------------------------------------- called here
   = note: called for `pause from 2026-11-20` of credit `forfeits`
   = help: return a date, or nil and the reason why there is none

1 error
-- status 2 --
-- $ sed -i 's/return crd.date("2027-01-15"), "behind the expiry"/return crd.date("2026-11-25")/' notes.lua --
-- $ sh actions.sh 2026-09-30 --
past 2026-02-28 forfeits: reactivating of 2026-04-30, 61 days 2026-02-28 to ?
past 2026-03-14 forfeits: paused of 2026-02-28, 14 days 2026-02-28 to 2026-04-30
past 2026-03-28 forfeits: paused of 2026-02-28, 28 days 2026-02-28 to 2026-04-30
past 2026-04-15 forfeits: reactivating of 2026-06-15, 61 days 2026-06-01 to ?
past 2026-04-30 forfeits: reactivating of 2026-04-30, 0 days 2026-02-28 to ?
past 2026-06-15 forfeits: reactivating of 2026-06-15, 0 days 2026-06-01 to ?
past 2026-08-20 used_up: paused of 2026-08-15, 5 days 2026-08-15 to 2026-09-15
past 2026-09-15 used_up: reactivating of 2026-09-15, 0 days 2026-08-15 to ?
due 2026-09-25 forfeits: reactivating of 2026-11-25, 61 days 2026-11-20 to ?
past 2026-09-25 used_up: reactivating of 2026-09-25, 0 days 2026-09-20 to ?
due 2026-09-30 forfeits: forfeiting of 2026-12-31, 92 days 916.00 USD projected
upcoming 2026-10-25 used_up: paused of 2026-10-20, 5 days 2026-10-20 to 2026-11-25
upcoming 2026-10-31 used_up: exhausted of 2026-10-31, 0 days
upcoming 2026-11-25 forfeits: reactivating of 2026-11-25, 0 days 2026-11-20 to ?
upcoming 2026-11-30 forfeits: expiring of 2026-12-31, 31 days
upcoming 2026-12-31 forfeits: expiring of 2026-12-31, 0 days
-- $ crd plan policy.crd --charges bill.csv --as-of 2026-11-30 | sed -n '/^Actions/,/^$/p' --
Actions
  due       2026-10-31  notify  used_up: exhausted of 2026-10-31, 0 days
  due       2026-11-30  notify  forfeits: expiring of 2026-12-31, 31 days
  due       2026-11-30  notify  forfeits: forfeiting of 2026-12-31, 31 days 970.00 USD projected
  upcoming  2026-12-31  notify  forfeits: expiring of 2026-12-31, 0 days
  12 are past

-- $ sh actions.sh 2026-11-30 --
past 2026-02-28 forfeits: reactivating of 2026-04-30, 61 days 2026-02-28 to ?
past 2026-03-14 forfeits: paused of 2026-02-28, 14 days 2026-02-28 to 2026-04-30
past 2026-03-28 forfeits: paused of 2026-02-28, 28 days 2026-02-28 to 2026-04-30
past 2026-04-15 forfeits: reactivating of 2026-06-15, 61 days 2026-06-01 to ?
past 2026-04-30 forfeits: reactivating of 2026-04-30, 0 days 2026-02-28 to ?
past 2026-06-15 forfeits: reactivating of 2026-06-15, 0 days 2026-06-01 to ?
past 2026-08-20 used_up: paused of 2026-08-15, 5 days 2026-08-15 to 2026-09-15
past 2026-09-15 used_up: reactivating of 2026-09-15, 0 days 2026-08-15 to ?
past 2026-09-25 forfeits: reactivating of 2026-11-25, 61 days 2026-11-20 to ?
past 2026-09-25 used_up: reactivating of 2026-09-25, 0 days 2026-09-20 to ?
past 2026-10-25 used_up: paused of 2026-10-20, 5 days 2026-10-20 to 2026-11-25
due 2026-10-31 used_up: exhausted of 2026-10-31, 0 days
past 2026-11-25 forfeits: reactivating of 2026-11-25, 0 days 2026-11-20 to ?
due 2026-11-30 forfeits: expiring of 2026-12-31, 31 days
due 2026-11-30 forfeits: forfeiting of 2026-12-31, 31 days 970.00 USD projected
upcoming 2026-12-31 forfeits: expiring of 2026-12-31, 0 days
-- $ sh actions.sh 2027-01-01 --
past 2026-02-28 forfeits: reactivating of 2026-04-30, 61 days 2026-02-28 to ?
past 2026-03-14 forfeits: paused of 2026-02-28, 14 days 2026-02-28 to 2026-04-30
past 2026-03-28 forfeits: paused of 2026-02-28, 28 days 2026-02-28 to 2026-04-30
past 2026-04-15 forfeits: reactivating of 2026-06-15, 61 days 2026-06-01 to ?
past 2026-04-30 forfeits: reactivating of 2026-04-30, 0 days 2026-02-28 to ?
past 2026-06-15 forfeits: reactivating of 2026-06-15, 0 days 2026-06-01 to ?
past 2026-08-20 used_up: paused of 2026-08-15, 5 days 2026-08-15 to 2026-09-15
past 2026-09-15 used_up: reactivating of 2026-09-15, 0 days 2026-08-15 to ?
past 2026-09-25 forfeits: reactivating of 2026-11-25, 61 days 2026-11-20 to ?
past 2026-09-25 used_up: reactivating of 2026-09-25, 0 days 2026-09-20 to ?
past 2026-10-25 used_up: paused of 2026-10-20, 5 days 2026-10-20 to 2026-11-25
past 2026-10-31 used_up: exhausted of 2026-10-31, 0 days
past 2026-11-25 forfeits: reactivating of 2026-11-25, 0 days 2026-11-20 to ?
past 2026-11-30 forfeits: expiring of 2026-12-31, 31 days
past 2026-12-31 forfeits: expiring of 2026-12-31, 0 days
past 2026-12-31 forfeits: forfeiting of 2026-12-31, 0 days 970.00 USD
-- $ crd plan policy.crd --charges bill.csv --as-of 2027-01-01 --format json | grep -o 'forfeiting of [^"]*","state":"[a-z]*"' --
forfeiting of 2026-12-31, 0 days 970.00 USD","state":"past"
