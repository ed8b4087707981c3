A hook that answers an event with anything but actions stops the plan, and says which member of which answer is wrong.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
account lab = 444455556666
hook notes from "notes.lua" with { answer is "ANSWER" }
credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab on expiring 1 month before call notes.say }
-- notes.lua --
local answers = {
  text = "hello",
  date = crd.date("2026-07-01"),
  list_of_text = { "hello" },
  misspelt = { { kind = "remind", titel = "x" } },
  more = { kind = "remind", title = "x", priority = 1 },
  no_kind = { { title = "x" } },
  bad_kind = { { kind = "remember", title = "x" } },
  no_title = { { kind = "warn" } },
  empty_title = { { kind = "warn", title = "" } },
  lines = { { kind = "warn", title = "two\nlines" } },
  number_title = { { kind = "warn", title = 5 } },
  bytes = { { kind = "warn", title = "a\255b" } },
  money_text = { { kind = "warn", title = "x", text = crd.money("1.00 USD") } },
  text_day = { { kind = "warn", title = "x", on = "2026-07-01" } },
  second = { { kind = "warn", title = "x" }, { kind = "warn" } },
  whole = function() end,
  deep = { { kind = "warn", title = { "x" } } },
  none = {},
  one = { kind = "warn", title = "just one" },
  own_day = { { kind = "notify", title = "on its own day", on = crd.date("2026-12-24") } },
}
return { say = function(credit, event) return answers[crd.settings.answer] end }
-- bill.csv --
line_item_usage_account_id,line_item_line_item_type,line_item_usage_start_date,line_item_product_code,line_item_currency_code,line_item_unblended_cost
444455556666,Usage,2026-08-05,AmazonEC2,USD,310.00
-- answer.sh --
sed "s/ANSWER/$1/" policy.crd >$1.crd
crd plan $1.crd --charges bill.csv --as-of 2026-09-30 >$1.out
status=$?
sed -n '/^Actions/,/^$/p' $1.out
exit $status
-- $ sh answer.sh text --
-- stderr --
error[CRD1102]: hook `notes.say` gives "hello" where an action belongs
  --> notes.lua:23:1
   |
23 | return { say = function(credit, event) return answers[crd.settings.answer] end }
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: text.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab on expiring 1 month before call notes.say }
   |                                                                                 ----------------------------------------- called here
   = note: called for `on expiring 1 month before` of credit `training`
   = help: an action is { kind = "remind", title = "..." }, and may have text and on

1 error
-- status 2 --
-- $ sh answer.sh date --
-- stderr --
error[CRD1102]: hook `notes.say` gives 2026-07-01 where an action belongs
  --> notes.lua:23:1
   |
23 | return { say = function(credit, event) return answers[crd.settings.answer] end }
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: date.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab on expiring 1 month before call notes.say }
   |                                                                                 ----------------------------------------- called here
   = note: called for `on expiring 1 month before` of credit `training`
   = help: an action is { kind = "remind", title = "..." }, and may have text and on

1 error
-- status 2 --
-- $ sh answer.sh list_of_text --
-- stderr --
error[CRD1102]: hook `notes.say` gives "hello" where an action belongs
  --> notes.lua:23:1
   |
23 | return { say = function(credit, event) return answers[crd.settings.answer] end }
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: list_of_text.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab on expiring 1 month before call notes.say }
   |                                                                                 ----------------------------------------- called here
   = note: called for `on expiring 1 month before` of credit `training`
   = help: an action is { kind = "remind", title = "..." }, and may have text and on

1 error
-- status 2 --
-- $ sh answer.sh misspelt --
-- stderr --
error[CRD1102]: hook `notes.say` gives an action with `titel`, which none has
  --> notes.lua:23:1
   |
23 | return { say = function(credit, event) return answers[crd.settings.answer] end }
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: misspelt.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab on expiring 1 month before call notes.say }
   |                                                                                 ----------------------------------------- called here
   = note: called for `on expiring 1 month before` of credit `training`
   = help: an action is { kind = "remind", title = "..." }, and may have text and on

1 error
-- status 2 --
-- $ sh answer.sh more --
-- stderr --
error[CRD1102]: hook `notes.say` gives an action with `priority`, which none has
  --> notes.lua:23:1
   |
23 | return { say = function(credit, event) return answers[crd.settings.answer] end }
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: more.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab on expiring 1 month before call notes.say }
   |                                                                                 ----------------------------------------- called here
   = note: called for `on expiring 1 month before` of credit `training`
   = help: an action is { kind = "remind", title = "..." }, and may have text and on

1 error
-- status 2 --
-- $ sh answer.sh no_kind --
-- stderr --
error[CRD1102]: hook `notes.say` gives an action without `kind`
  --> notes.lua:23:1
   |
23 | return { say = function(credit, event) return answers[crd.settings.answer] end }
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: no_kind.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab on expiring 1 month before call notes.say }
   |                                                                                 ----------------------------------------- called here
   = note: called for `on expiring 1 month before` of credit `training`
   = help: an action is { kind = "remind", title = "..." }, and may have text and on

1 error
-- status 2 --
-- $ sh answer.sh bad_kind --
-- stderr --
error[CRD1102]: hook `notes.say` gives an action whose `kind` is "remember" where one of remind, notify, warn and fail belongs
  --> notes.lua:23:1
   |
23 | return { say = function(credit, event) return answers[crd.settings.answer] end }
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: bad_kind.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab on expiring 1 month before call notes.say }
   |                                                                                 ----------------------------------------- called here
   = note: called for `on expiring 1 month before` of credit `training`
   = help: an action is { kind = "remind", title = "..." }, and may have text and on

1 error
-- status 2 --
-- $ sh answer.sh no_title --
-- stderr --
error[CRD1102]: hook `notes.say` gives an action without `title`
  --> notes.lua:23:1
   |
23 | return { say = function(credit, event) return answers[crd.settings.answer] end }
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: no_title.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab on expiring 1 month before call notes.say }
   |                                                                                 ----------------------------------------- called here
   = note: called for `on expiring 1 month before` of credit `training`
   = help: an action is { kind = "remind", title = "..." }, and may have text and on

1 error
-- status 2 --
-- $ sh answer.sh empty_title --
-- stderr --
error[CRD1102]: hook `notes.say` gives an action whose `title` is "" where one line of UTF-8 text belongs
  --> notes.lua:23:1
   |
23 | return { say = function(credit, event) return answers[crd.settings.answer] end }
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: empty_title.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab on expiring 1 month before call notes.say }
   |                                                                                 ----------------------------------------- called here
   = note: called for `on expiring 1 month before` of credit `training`
   = help: an action is { kind = "remind", title = "..." }, and may have text and on

1 error
-- status 2 --
-- $ sh answer.sh lines --
-- stderr --
error[CRD1102]: hook `notes.say` gives an action whose `title` is "two\nlines" where one line of UTF-8 text belongs
  --> notes.lua:23:1
   |
23 | return { say = function(credit, event) return answers[crd.settings.answer] end }
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: lines.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab on expiring 1 month before call notes.say }
   |                                                                                 ----------------------------------------- called here
   = note: called for `on expiring 1 month before` of credit `training`
   = help: an action is { kind = "remind", title = "..." }, and may have text and on

1 error
-- status 2 --
-- $ sh answer.sh number_title --
-- stderr --
error[CRD1102]: hook `notes.say` gives an action whose `title` is 5 where one line of UTF-8 text belongs
  --> notes.lua:23:1
   |
23 | return { say = function(credit, event) return answers[crd.settings.answer] end }
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: number_title.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab on expiring 1 month before call notes.say }
   |                                                                                 ----------------------------------------- called here
   = note: called for `on expiring 1 month before` of credit `training`
   = help: an action is { kind = "remind", title = "..." }, and may have text and on

1 error
-- status 2 --
-- $ sh answer.sh bytes --
-- stderr --
error[CRD1011]: hook `notes.say` returns a text that is not UTF-8
  --> notes.lua:23:1
   |
23 | return { say = function(credit, event) return answers[crd.settings.answer] end }
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: bytes.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab on expiring 1 month before call notes.say }
   |                                                                                 ----------------------------------------- called here
   = note: called for `on expiring 1 month before` of credit `training`

1 error
-- status 2 --
-- $ sh answer.sh money_text --
-- stderr --
error[CRD1102]: hook `notes.say` gives an action whose `text` is 1.00 USD where UTF-8 text belongs
  --> notes.lua:23:1
   |
23 | return { say = function(credit, event) return answers[crd.settings.answer] end }
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: money_text.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab on expiring 1 month before call notes.say }
   |                                                                                 ----------------------------------------- called here
   = note: called for `on expiring 1 month before` of credit `training`
   = help: an action is { kind = "remind", title = "..." }, and may have text and on

1 error
-- status 2 --
-- $ sh answer.sh text_day --
-- stderr --
error[CRD1102]: hook `notes.say` gives an action whose `on` is "2026-07-01" where a date belongs
  --> notes.lua:23:1
   |
23 | return { say = function(credit, event) return answers[crd.settings.answer] end }
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: text_day.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab on expiring 1 month before call notes.say }
   |                                                                                 ----------------------------------------- called here
   = note: called for `on expiring 1 month before` of credit `training`
   = help: an action is { kind = "remind", title = "..." }, and may have text and on

1 error
-- status 2 --
-- $ sh answer.sh second --
-- stderr --
error[CRD1102]: hook `notes.say` gives an action without `title`
  --> notes.lua:23:1
   |
23 | return { say = function(credit, event) return answers[crd.settings.answer] end }
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: second.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab on expiring 1 month before call notes.say }
   |                                                                                 ----------------------------------------- called here
   = note: called for `on expiring 1 month before` of credit `training`
   = help: an action is { kind = "remind", title = "..." }, and may have text and on

1 error
-- status 2 --
-- $ sh answer.sh whole --
-- stderr --
error[CRD1011]: hook `notes.say` returns a function, which means nothing to a policy
  --> notes.lua:23:1
   |
23 | return { say = function(credit, event) return answers[crd.settings.answer] end }
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: whole.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab on expiring 1 month before call notes.say }
   |                                                                                 ----------------------------------------- called here
   = note: called for `on expiring 1 month before` of credit `training`

1 error
-- status 2 --
-- $ sh answer.sh deep --
-- stderr --
error[CRD1102]: hook `notes.say` gives an action whose `title` is ["x"] where one line of UTF-8 text belongs
  --> notes.lua:23:1
   |
23 | return { say = function(credit, event) return answers[crd.settings.answer] end }
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: deep.crd:3:81
   |
 3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab on expiring 1 month before call notes.say }
   |                                                                                 ----------------------------------------- called here
   = note: called for `on expiring 1 month before` of credit `training`
   = help: an action is { kind = "remind", title = "..." }, and may have text and on

1 error
-- status 2 --
-- $ sh answer.sh none --
-- $ sh answer.sh one --
Actions
  upcoming  2027-05-30  warn    training: just one

-- $ sh answer.sh own_day --
Actions
  upcoming  2026-12-24  notify  training: on its own day

