A mistake in the settings of a standard hook stops the plan with a text that says what to write.

-- needs crd version | grep -q "^hooks Lua" --
-- make.sh --
# A policy with one call: make.sh MODULE SETTINGS CLAUSE
cat <<END
account lab = 444455556666
hook h from "std/hooks/$1" with { $2 }
credit c {
  amount  100.00 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   lab
  $3
}
END
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonEC2,Usage,10.00,USD,2026-10-05
-- try.sh --
sh make.sh "$@" | crd plan - --charges bill.csv --as-of 2026-10-31
-- $ sh try.sh reactivation '' 'pause from 2026-07-01 until call h.on_date' --
-- stderr --
error[CRD1010]: hook `h.on_date` failed: the setting `date` is missing: it is a date, as in `with { date is 2027-06-30 }`
  --> std/hooks/reactivation:68:3
   |
68 |   local day, closed = crd.setting("date", "date"), closed_days()
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: -:8:3
   |
 8 |   pause from 2026-07-01 until call h.on_date
   |   ------------------------------------------ called here
   = note: called for `pause from 2026-07-01` of credit `c`

1 error
-- status 2 --
-- $ sh try.sh reactivation 'date is "2026-09-15"' 'pause from 2026-07-01 until call h.on_date' --
-- stderr --
error[CRD1010]: hook `h.on_date` failed: the setting `date` is a text: it must be a date, as in `with { date is 2027-06-30 }`
  --> std/hooks/reactivation:68:3
   |
68 |   local day, closed = crd.setting("date", "date"), closed_days()
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: -:8:3
   |
 8 |   pause from 2026-07-01 until call h.on_date
   |   ------------------------------------------ called here
   = note: called for `pause from 2026-07-01` of credit `c`

1 error
-- status 2 --
-- $ sh try.sh reactivation 'month is 9' 'pause from 2026-07-01 until call h.first_business_day' --
-- stderr --
error[CRD1010]: hook `h.first_business_day` failed: the setting `month` is a number: it must be a date, as in `with { month is 2027-06-30 }`
  --> std/hooks/reactivation:73:3
   |
73 |   return business_day(crd.month_first(crd.setting("month", "date")), 1, closed_days())
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: -:8:3
   |
 8 |   pause from 2026-07-01 until call h.first_business_day
   |   ----------------------------------------------------- called here
   = note: called for `pause from 2026-07-01` of credit `c`

1 error
-- status 2 --
-- $ sh try.sh reactivation 'date is 2026-09-15 closed is 2026-09-15' 'pause from 2026-07-01 until call h.on_date' --
-- stderr --
error[CRD1010]: hook `h.on_date` failed: the setting `closed` is a date: it must be a list, as in `with { closed is [...] }`
  --> std/hooks/reactivation:42:3
   |
42 |   local closed = crd.setting("closed", "list", nil)
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: -:8:3
   |
 8 |   pause from 2026-07-01 until call h.on_date
   |   ------------------------------------------ called here
   = note: called for `pause from 2026-07-01` of credit `c`

1 error
-- status 2 --
-- $ sh try.sh reactivation 'date is 2026-09-15 closed is ["Christmas"]' 'pause from 2026-07-01 until call h.on_date' --
-- stderr --
error[CRD1010]: hook `h.on_date` failed: the setting `closed` holds Christmas: it is a list of dates
  --> std/hooks/reactivation:45:7
   |
45 |       error(crd.format("the setting `closed` holds {}: it is a list of dates", day))
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: -:8:3
   |
 8 |   pause from 2026-07-01 until call h.on_date
   |   ------------------------------------------ called here
   = note: called for `pause from 2026-07-01` of credit `c`

1 error
-- status 2 --
-- $ sh try.sh reactivation 'days is 2026-09-15' 'pause from 2026-07-01 until call h.last_safe_day' --
-- stderr --
error[CRD1010]: hook `h.last_safe_day` failed: the setting `days` is a date: it must be a number, as in `with { days is 30 }`
  --> std/hooks/reactivation:91:3
   |
91 |   local margin, closed = crd.setting("days", "number", 0), closed_days()
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: -:8:3
   |
 8 |   pause from 2026-07-01 until call h.last_safe_day
   |   ------------------------------------------------ called here
   = note: called for `pause from 2026-07-01` of credit `c`

1 error
-- status 2 --
-- $ sh try.sh thresholds '' 'on expiring 12 months before call h.balance_below' --
-- stderr --
error[CRD1010]: hook `h.balance_below` failed: give one of the settings `amount` and `percent`, as in `with { amount is 1_000.00 USD }`
  --> std/hooks/thresholds:52:5
   |
52 |     error("give one of the settings `amount` and `percent`, as in `with { amount is 1_000.00 USD }`")
   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: -:8:3
   |
 8 |   on expiring 12 months before call h.balance_below
   |   ------------------------------------------------- called here
   = note: called for `on expiring 12 months before` of credit `c`

1 error
-- status 2 --
-- $ sh try.sh thresholds 'amount is 5 USD percent is 20%' 'on expiring 12 months before call h.balance_below' --
-- stderr --
error[CRD1010]: hook `h.balance_below` failed: give one of the settings `amount` and `percent`, as in `with { amount is 1_000.00 USD }`
  --> std/hooks/thresholds:52:5
   |
52 |     error("give one of the settings `amount` and `percent`, as in `with { amount is 1_000.00 USD }`")
   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: -:8:3
   |
 8 |   on expiring 12 months before call h.balance_below
   |   ------------------------------------------------- called here
   = note: called for `on expiring 12 months before` of credit `c`

1 error
-- status 2 --
-- $ sh try.sh thresholds 'amount is 500' 'on expiring 12 months before call h.balance_below' --
-- stderr --
error[CRD1010]: hook `h.balance_below` failed: the setting `amount` is a number: it must be money, as in `with { amount is 1_000.00 USD }`
  --> std/hooks/thresholds:50:3
   |
50 |   local amount, percent = crd.setting("amount", "money", nil), crd.setting("percent", "number", nil)
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: -:8:3
   |
 8 |   on expiring 12 months before call h.balance_below
   |   ------------------------------------------------- called here
   = note: called for `on expiring 12 months before` of credit `c`

1 error
-- status 2 --
-- $ sh try.sh thresholds 'percent is 95% kind is "shout"' 'on expiring 12 months before call h.balance_below' --
-- stderr --
error[CRD1010]: hook `h.balance_below` failed: the setting `kind` is "shout": it is one of remind, notify, warn and fail
  --> std/hooks/thresholds:43:5
   |
43 |     error(crd.format("the setting `kind` is \"{}\": it is one of remind, notify, warn and fail", kind))
   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: -:8:3
   |
 8 |   on expiring 12 months before call h.balance_below
   |   ------------------------------------------------- called here
   = note: called for `on expiring 12 months before` of credit `c`

1 error
-- status 2 --
-- $ sh try.sh thresholds 'kind is "fail"' 'on expiring 12 months before call h.runway_below' --
-- stderr --
error[CRD1010]: hook `h.runway_below` failed: the setting `days` is missing: it is a number, as in `with { days is 30 }`
  --> std/hooks/thresholds:80:3
   |
80 |   local days = crd.setting("days", "number")
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: -:8:3
   |
 8 |   on expiring 12 months before call h.runway_below
   |   ------------------------------------------------ called here
   = note: called for `on expiring 12 months before` of credit `c`

1 error
-- status 2 --
-- $ sh try.sh reactivation 'mnth is 2026-09' 'pause from 2026-07-01 until call h.first_business_day' --
-- stderr --
error[CRD1010]: hook `h` failed: there is no setting `mnth`: write one of closed, date, days, month
 --> -:2:13
  |
2 | hook h from "std/hooks/reactivation" with { mnth is 2026-09 }
  |             ^^^^^^^^^^^^^^^^^^^^^^^^
  = help: docs/hooks.md says what a hook may do

1 error
-- status 2 --
-- $ sh try.sh thresholds 'percnt is 20%' 'on expiring 12 months before call h.balance_below' --
-- stderr --
error[CRD1010]: hook `h` failed: there is no setting `percnt`: write one of amount, days, kind, percent
 --> -:2:13
  |
2 | hook h from "std/hooks/thresholds" with { percnt is 20% }
  |             ^^^^^^^^^^^^^^^^^^^^^^
  = help: docs/hooks.md says what a hook may do

1 error
-- status 2 --
-- $ sh try.sh reminders 'days is 14' 'on expiring 12 months before call h.expiry' --
-- stderr --
error[CRD1010]: hook `h` failed: there is no setting `days`: leave it out, this hook has none
 --> -:2:13
  |
2 | hook h from "std/hooks/reminders" with { days is 14 }
  |             ^^^^^^^^^^^^^^^^^^^^^
  = help: docs/hooks.md says what a hook may do

1 error
-- status 2 --
