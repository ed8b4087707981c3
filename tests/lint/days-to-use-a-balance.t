The days that are left count as settlement counts them: before the pause too, behind a balance, whole months or days, and
without the days of other pauses. The rate is 300 USD in 30 days.

-- charges.csv --
bill_billing_period_start_date,line_item_usage_account_id,line_item_line_item_type,line_item_usage_start_date,line_item_product_code,line_item_currency_code,line_item_unblended_cost
2026-06-01,444455556666,Usage,2026-06-01,AmazonEC2,USD,100
2026-06-01,444455556666,Usage,2026-06-30,AmazonEC2,USD,200
2026-06-01,111122223333,Usage,2026-06-30,AmazonEC2,USD,900
2026-07-01,444455556666,Usage,2026-07-02,AmazonEC2,USD,900
-- policy.sh --
# policy.sh "CLAUSES" "SETTLEMENT"
cat <<END
account training = 444455556666 "training"
category Funding { "AI" when account is training default "Rest" }
settlement { $2 }
credit grant { owner training restrict to Funding "AI" $1 }
END
-- run.sh --
sh policy.sh "$1" "$2" >policy.crd
crd lint --allow no-reminder policy.crd --charges charges.csv --as-of 2026-06-01 2>&1 | grep -E '^[a-z]+\[|note:|help:'
-- $ sh run.sh 'amount 300.00 USD starts 2026-07-01 expires 2026-09-15 pause from 2026-07-01 until 2026-09-01' '' --
-- status 1 --
-- $ sh run.sh 'amount 300.01 USD starts 2026-07-01 expires 2026-09-15 pause from 2026-07-01 until 2026-09-01' '' --
warning[CRD0366]: `grant` is active again too late to be used up
  = note: it could pay 300.00 USD in 2026-06, a month of 30 days
  = note: it is active on 30 days: 300.00 x 30 / 30 = 300.00 of its 300.01 USD
  = help: the last safe re-activation day is 2026-08-31
-- $ sh run.sh 'amount 300.01 USD starts 2026-07-01 expires 2026-09-15 pause from 2026-07-02 until 2026-09-01' '' --
-- status 1 --
-- $ sh run.sh 'amount 150.01 USD starts 2026-07-01 expires 2026-09-15 pause from 2026-07-01 until 2026-09-01' 'validity day' --
warning[CRD0366]: `grant` is active again too late to be used up
  = note: it could pay 300.00 USD in 2026-06, a month of 30 days
  = note: it is active on 15 days: 300.00 x 15 / 30 = 150.00 of its 150.01 USD
  = help: the last safe re-activation day is 2026-08-31
-- $ sh run.sh 'amount 310.01 USD starts 2026-07-01 expires 2026-09-15 pause from 2026-07-01 until 2026-09-01' 'pause month_end' --
warning[CRD0366]: `grant` is active again too late to be used up
  = note: it could pay 300.00 USD in 2026-06, a month of 30 days
  = note: it is active on 30 days: 300.00 x 30 / 30 = 300.00 of its 310.01 USD
  = help: the last safe re-activation day is 2026-08-31
-- $ sh run.sh 'amount 300.01 USD balance 200.00 USD on 2026-09-15 starts 2026-07-01 expires 2026-09-15 pause from 2026-07-01 until 2026-09-01' '' --
-- status 1 --
-- $ sh run.sh 'amount 300.01 USD balance 300.00 USD on 2026-08-15 starts 2026-07-01 expires 2026-09-15 pause from 2026-07-01 until 2026-09-01' '' --
-- status 1 --
-- $ sh run.sh 'amount 300.00 USD starts 2026-07-01 expires 2026-09-15 pause from 2026-07-01 until 2026-08-31 pause from 2026-08-30 until 2026-09-02' '' --
warning[CRD0363]: two pauses of `grant` overlap
  = note: both pause 2026-08-30
  = help: join them into one line
warning[CRD0366]: `grant` is active again too late to be used up
  = note: it could pay 300.00 USD in 2026-06, a month of 30 days
  = note: it is active on 29 days: 300.00 x 29 / 30 = 290.00 of its 300.00 USD
  = help: the last safe re-activation day is 2026-09-01
-- $ sh run.sh 'amount 990.00 USD starts 2026-07-01 expires 2026-09-15 pause from 2026-09-01 until 2026-09-02' '' --
warning[CRD0366]: `grant` is active again too late to be used up
  = note: it could pay 300.00 USD in 2026-06, a month of 30 days
  = note: it is active on 91 days: 300.00 x 91 / 30 = 910.00 of its 990.00 USD
  = help: even without this pause it would not be used up; each paused day forfeits more
-- $ sh run.sh 'amount 400.00 USD balance 300.01 USD on 2026-08-15 starts 2026-07-01 expires 2026-09-15 pause from 2026-07-01 until 2026-09-01' '' --
warning[CRD0366]: `grant` is active again too late to be used up
  = note: it could pay 300.00 USD in 2026-06, a month of 30 days
  = note: it is active on 30 days: 300.00 x 30 / 30 = 300.00 of its 300.01 USD
  = help: the last safe re-activation day is 2026-08-31
