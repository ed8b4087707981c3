A plan fails when an action of kind fail is due, or one of a kind that the user names; the reason is in the result, and for
machines on standard error.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
account lab = 444455556666
hook notes from "notes.lua"
credit training {
  amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab
  on expiring 30 days before call notes.fail
  on paused 10 days call notes.warn
  pause from 2026-08-01
}
-- notes.lua --
return {
  fail = function(credit, event) return { kind = "fail", title = "use it", text = "or lose it" } end,
  warn = function(credit, event) return { { kind = "warn", title = "still paused" }, { kind = "notify", title = "the pause goes on" } } end,
}
-- bill.csv --
line_item_usage_account_id,line_item_line_item_type,line_item_usage_start_date,line_item_product_code,line_item_currency_code,line_item_unblended_cost
444455556666,Usage,2026-07-05,AmazonEC2,USD,310.00
-- plan.sh --
crd plan policy.crd --charges bill.csv "$@" >out
status=$?
sed -n '/^Actions/,/^$/p' out
exit $status
-- $ sh plan.sh --as-of 2026-08-10 --
Actions
  upcoming  2026-08-11  notify  training: the pause goes on
  upcoming  2026-08-11  warn    training: still paused
  upcoming  2027-05-31  fail    training: use it
             or lose it

-- $ sh plan.sh --as-of 2026-08-11 --
Actions
  due       2026-08-11  notify  training: the pause goes on
  due       2026-08-11  warn    training: still paused
  upcoming  2027-05-31  fail    training: use it
             or lose it

-- $ sh plan.sh --as-of 2026-08-11 --fail-on warn,remind --
Actions
  due       2026-08-11  notify  training: the pause goes on
  due       2026-08-11  warn    training: still paused
  upcoming  2027-05-31  fail    training: use it
             or lose it

-- status 1 --
-- $ sh plan.sh --as-of 2026-08-11 --fail-on remind --fail-on fail --
Actions
  due       2026-08-11  notify  training: the pause goes on
  due       2026-08-11  warn    training: still paused
  upcoming  2027-05-31  fail    training: use it
             or lose it

-- $ sh plan.sh --as-of 2027-05-31 --
Actions
  due       2026-08-11  notify  training: the pause goes on
  due       2026-08-11  warn    training: still paused
  due       2027-05-31  fail    training: use it
             or lose it

-- status 1 --
-- $ sh plan.sh --as-of 2027-06-30 --format json --fail-on notify --
-- stderr --
Actions
  due       2026-08-11  notify  training: the pause goes on
  due       2027-05-31  fail    training: use it
             or lose it
-- status 1 --
-- $ sh plan.sh --as-of 2027-06-30 --format csv --
-- stderr --
Actions
  due       2027-05-31  fail    training: use it
             or lose it
-- status 1 --
-- $ sh plan.sh --as-of 2027-07-01 --fail-on notify --
Actions
  3 are past

-- $ sh plan.sh --fail-on warning --
-- stderr --
error[CRD0050]: unknown kind of action `warning`
   = help: one of remind, notify, warn and fail

1 error
-- status 2 --
-- $ sh plan.sh --fail-on alarm --
-- stderr --
error[CRD0050]: unknown kind of action `alarm`
   = help: one of remind, notify, warn and fail

1 error
-- status 2 --
-- $ sh plan.sh --fail-on warn,warn --
-- stderr --
error[CRD0050]: `--fail-on` names `warn` twice
   = help: name it once

1 error
-- status 2 --
-- $ sh plan.sh --fail-on warn,, --
-- stderr --
error[CRD0050]: `--fail-on` has an empty name in `warn,,`
   = help: write names with a comma between them: A,B

1 error
-- status 2 --
-- $ crd check policy.crd --fail-on warn --
-- stderr --
error[CRD0050]: `crd check` has no option `--fail-on`
   = help: `--fail-on` is an option of `crd plan`, `crd report`

1 error
-- status 2 --
