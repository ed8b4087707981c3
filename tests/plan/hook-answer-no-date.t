A hook that answers a pause with anything but a date (from its first day on) or nil and a reason stops the plan.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
account lab = 444455556666
hook timing from "timing.lua" with { answer is "ANSWER" }
credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab pause from 2026-08-05 until call timing.go_live }
-- timing.lua --
local answers = {
  text = function(pause) return "soon" end,
  number = function(pause) return 20260901 end,
  list = function(pause) return { pause.from, pause.from } end,
  record = function(pause) return { day = pause.from } end,
  view = function(pause) return pause end,
  early = function(pause) return pause.from - 1 end,
  first = function(pause) return pause.from end,
  nothing = function(pause) return nil end,
  empty_reason = function(pause) return nil, "" end,
  reason = function(pause) return nil, "the cluster is\nnot \27[31mlive" end,
  odd_reason = function(pause) return nil, 5 end,
  fails = function(pause) return pause.form end,
  spins = function(pause) while true do end end,
}
return { go_live = function(credit, pause, today) return answers[crd.settings.answer](pause) end }
-- bill.csv --
line_item_usage_account_id,line_item_line_item_type,line_item_usage_start_date,line_item_product_code,line_item_currency_code,line_item_unblended_cost
444455556666,Usage,2026-08-05,AmazonEC2,USD,310.00
-- answer.sh --
sed "s/ANSWER/$1/" policy.crd >$1.crd
crd plan $1.crd --charges bill.csv --as-of 2026-09-30 >$1.out
status=$?
sed -n '/^Timeline/,/^$/p' $1.out
exit $status
-- $ sh answer.sh text --
-- stderr --
error[CRD1100]: hook `timing.go_live` gives "soon" where a date belongs
  --> timing.lua:16:1
   |
16 | return { go_live = function(credit, pause, today) return answers[crd.settings.answer](pause) end }
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: text.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab pause from 2026-08-05 until call timing.go_live }
   |                                                                                 ----------------------------------------------- called here
   = note: called for `pause from 2026-08-05` of credit `training`
   = help: return a date, or nil and the reason why there is none

1 error
-- status 2 --
-- $ sh answer.sh number --
-- stderr --
error[CRD1100]: hook `timing.go_live` gives 20260901 where a date belongs
  --> timing.lua:16:1
   |
16 | return { go_live = function(credit, pause, today) return answers[crd.settings.answer](pause) end }
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: number.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab pause from 2026-08-05 until call timing.go_live }
   |                                                                                 ----------------------------------------------- called here
   = note: called for `pause from 2026-08-05` of credit `training`
   = help: return a date, or nil and the reason why there is none

1 error
-- status 2 --
-- $ sh answer.sh list --
-- stderr --
error[CRD1100]: hook `timing.go_live` gives [2026-08-05, 2026-08-05] where a date belongs
  --> timing.lua:16:1
   |
16 | return { go_live = function(credit, pause, today) return answers[crd.settings.answer](pause) end }
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: list.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab pause from 2026-08-05 until call timing.go_live }
   |                                                                                 ----------------------------------------------- called here
   = note: called for `pause from 2026-08-05` of credit `training`
   = help: return a date, or nil and the reason why there is none

1 error
-- status 2 --
-- $ sh answer.sh record --
-- stderr --
error[CRD1100]: hook `timing.go_live` gives { day = 2026-08-05 } where a date belongs
  --> timing.lua:16:1
   |
16 | return { go_live = function(credit, pause, today) return answers[crd.settings.answer](pause) end }
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: record.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab pause from 2026-08-05 until call timing.go_live }
   |                                                                                 ----------------------------------------------- called here
   = note: called for `pause from 2026-08-05` of credit `training`
   = help: return a date, or nil and the reason why there is none

1 error
-- status 2 --
-- $ sh answer.sh view --
-- stderr --
error[CRD1100]: hook `timing.go_live` gives { because = nil, from = 2026-08-05, number = 1 } where a date belongs
  --> timing.lua:16:1
   |
16 | return { go_live = function(credit, pause, today) return answers[crd.settings.answer](pause) end }
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: view.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab pause from 2026-08-05 until call timing.go_live }
   |                                                                                 ----------------------------------------------- called here
   = note: called for `pause from 2026-08-05` of credit `training`
   = help: return a date, or nil and the reason why there is none

1 error
-- status 2 --
-- $ sh answer.sh early --
-- stderr --
error[CRD1101]: hook `timing.go_live` gives 2026-08-04, but the pause begins on 2026-08-05
  --> timing.lua:16:1
   |
16 | return { go_live = function(credit, pause, today) return answers[crd.settings.answer](pause) end }
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: early.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab pause from 2026-08-05 until call timing.go_live }
   |                                                                                 ----------------------------------------------- called here
   = note: called for `pause from 2026-08-05` of credit `training`
   = help: return the first day of the pause, which leaves it out, or a later one

1 error
-- status 2 --
-- $ sh answer.sh first --
Timeline
  credit    status   first day   last day
  training  pending              2026-06-30
            active   2026-07-01  2027-06-30
            expired  2027-07-01
  training: re-activation on 2026-08-05 (timing.go_live)

-- $ sh answer.sh nothing --
-- stderr --
error[CRD1100]: hook `timing.go_live` gives nil where a date belongs
  --> timing.lua:16:1
   |
16 | return { go_live = function(credit, pause, today) return answers[crd.settings.answer](pause) end }
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: nothing.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab pause from 2026-08-05 until call timing.go_live }
   |                                                                                 ----------------------------------------------- called here
   = note: called for `pause from 2026-08-05` of credit `training`
   = help: return a date, or nil and the reason why there is none

1 error
-- status 2 --
-- $ sh answer.sh empty_reason --
-- stderr --
error[CRD1100]: hook `timing.go_live` gives [nil, ""] where a date belongs
  --> timing.lua:16:1
   |
16 | return { go_live = function(credit, pause, today) return answers[crd.settings.answer](pause) end }
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: empty_reason.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab pause from 2026-08-05 until call timing.go_live }
   |                                                                                 ----------------------------------------------- called here
   = note: called for `pause from 2026-08-05` of credit `training`
   = help: return a date, or nil and the reason why there is none

1 error
-- status 2 --
-- $ sh answer.sh reason --
Timeline
  credit    status   first day   last day
  training  pending              2026-06-30
            active   2026-07-01  2026-08-04
            paused   2026-08-05  2027-06-30
            expired  2027-07-01
  training: still paused: the cluster is?not ?[31mlive (timing.go_live)

-- $ sh answer.sh odd_reason --
-- stderr --
error[CRD1100]: hook `timing.go_live` gives [nil, 5] where a date belongs
  --> timing.lua:16:1
   |
16 | return { go_live = function(credit, pause, today) return answers[crd.settings.answer](pause) end }
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: odd_reason.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab pause from 2026-08-05 until call timing.go_live }
   |                                                                                 ----------------------------------------------- called here
   = note: called for `pause from 2026-08-05` of credit `training`
   = help: return a date, or nil and the reason why there is none

1 error
-- status 2 --
-- $ crd plan reason.crd --charges bill.csv --as-of 2026-09-30 --format json | grep -o '"pauses":\[.*demand_month[^}]*' --
"pauses":[{"from":"2026-08-05","until":null,"because":null,"by":"timing.go_live","reason":"the cluster is\nnot \u001b[31mlive"}],"demand":"10.00","demand_month":"2026-08"
-- $ sh answer.sh fails --
-- stderr --
error[CRD1010]: hook `timing.go_live` failed: there is no `form` in this record; did you mean `from`?
  --> timing.lua:13:3
   |
13 |   fails = function(pause) return pause.form end,
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: fails.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab pause from 2026-08-05 until call timing.go_live }
   |                                                                                 ----------------------------------------------- called here
   = note: called for `pause from 2026-08-05` of credit `training`

1 error
-- status 2 --
-- $ sh answer.sh spins --
-- stderr --
error[CRD1020]: hook `timing.go_live` used up its 1,000,000 instructions
  --> timing.lua:14:3
   |
14 |   spins = function(pause) while true do end end,
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: spins.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab pause from 2026-08-05 until call timing.go_live }
   |                                                                                 ----------------------------------------------- called here
   = note: called for `pause from 2026-08-05` of credit `training`
   = help: let it do less, or give it more with `--hook-budget instructions=N`

1 error
-- status 2 --
-- two.crd --
account lab = 444455556666
hook timing from "two.lua"
credit training {
  amount 600 USD
  starts 2026-07-01
  expires 2027-06-30
  owner lab
  pause from 2026-08-05 until call timing.good
  pause from 2026-08-05 until call timing.bad
}
-- two.lua --
return { good = function(credit, pause, today) return pause.from + 3 end, bad = function() return 5 end }
-- $ crd plan two.crd --charges bill.csv --as-of 2026-09-30 --
-- stderr --
error[CRD1100]: hook `timing.bad` gives 5 where a date belongs
 --> two.lua:1:1
  |
1 | return { good = function(credit, pause, today) return pause.from + 3 end, bad = function() return 5 end }
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 ::: two.crd:9:3
  |
9 |   pause from 2026-08-05 until call timing.bad
  |   ------------------------------------------- called here
  = note: called for `pause from 2026-08-05` of credit `training`
  = help: return a date, or nil and the reason why there is none

1 error
-- status 2 --
