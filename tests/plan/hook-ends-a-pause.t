A date from a hook settles as the same date in the policy does: the plans are equal but for the hook's name.

-- needs crd version | grep -q "^hooks Lua" --
-- literal.crd --
account lab = 444455556666
account ops = 111122223333
credit a { amount 100 USD starts 2026-07-01 expires 2026-12-31 owner lab pause from 2026-07-10 until 2026-07-21 because "not live" }
credit b { amount 60 USD starts 2026-07-01 expires 2026-10-31 owner ops pause from 2026-08-05 until 2026-08-15 pause from 2026-09-01 }
guard "runs" { for each credit require not paused }
guard "ends" { for each credit require pause.until <= 2026-07-21 }
test "t" {
  charge 30 USD from lab for AmazonEC2 on 2026-07-20
  charge 40 USD from lab for AmazonEC2 on 2026-07-21
  expect a applied 10 USD in 2026-07
  expect b applied 60 USD
  expect a reactivates on 2026-07-21
  expect a paused on 2026-07-20
  expect a active on 2026-07-21
}
-- hooks/timing.lua --
return {
  go_live = function(credit, pause, today)
    local days = { [10] = 21, [5] = 15 }
    if not days[pause.from.day] then return nil, "the cluster is not live" end
    return pause.from + (days[pause.from.day] - pause.from.day)
  end,
}
-- bill.csv --
line_item_usage_account_id,line_item_line_item_type,line_item_usage_start_date,line_item_product_code,product_sku,line_item_currency_code,line_item_unblended_cost
444455556666,Usage,2026-07-09,AmazonEC2,x,USD,11.00
444455556666,Usage,2026-07-20,AmazonEC2,x,USD,31.00
444455556666,Usage,2026-07-21,AmazonEC2,y,USD,13.00
111122223333,Usage,2026-07-21,AmazonEC2,y,USD,13.00
111122223333,Usage,2026-08-14,AmazonEC2,x,USD,17.00
444455556666,Usage,2026-08-15,AmazonS3,x,USD,19.00
444455556666,Usage,2026-08-15,AmazonS3,x,USD,-4.00
444455556666,Usage,2026-09-15,AmazonS3,z,USD,70.00
-- compare.sh --
sed -e '1i hook timing from "hooks/timing.lua"' -e 's/pause from 2026-0[78]-.. until 2026-0[78]-../pause from HERE until call timing.go_live/' literal.crd |
  awk '/^credit a/ { sub("HERE", "2026-07-10") } /^credit b/ { sub("HERE", "2026-08-05"); sub("pause from 2026-09-01", "& until call timing.go_live") } { print }' >hooked.crd
for policy in literal hooked; do
  for as_of in 2026-06-30 2026-08-10 2026-12-31; do
    crd plan $policy.crd --charges bill.csv --as-of $as_of --history-by sku,day --format json
  done | sed 's/"by":[^,]*,"reason":[^}]*}/"by":0}/g; s/"file":"[a-z]*.crd","line":[0-9]*/"file":0/g' >$policy.json
  crd test $policy.crd
done
cmp literal.json hooked.json && wc -l <hooked.json
-- $ sh compare.sh && cat hooked.crd | sed -n 2,6p --
ok      t
1 test, 1 passed, 0 failed
ok      t
1 test, 1 passed, 0 failed
3
account lab = 444455556666
account ops = 111122223333
credit a { amount 100 USD starts 2026-07-01 expires 2026-12-31 owner lab pause from 2026-07-10 until call timing.go_live because "not live" }
credit b { amount 60 USD starts 2026-07-01 expires 2026-10-31 owner ops pause from 2026-08-05 until call timing.go_live pause from 2026-09-01 until call timing.go_live }
guard "runs" { for each credit require not paused }
-- $ crd plan hooked.crd --charges bill.csv --as-of 2026-08-10 --format human | sed -n '/^Timeline/,/^$/p; /^Guards/,/^$/p' --
Timeline
  credit  status     first day   last day
  a       pending                2026-06-30
          active     2026-07-01  2026-07-09
          paused     2026-07-10  2026-07-20
          active     2026-07-21  2026-09-29
          exhausted  2026-09-30
  b       pending                2026-06-30
          active     2026-07-01  2026-07-30
          exhausted  2026-07-31
  a: re-activation on 2026-07-21 (timing.go_live)
  b: re-activation on 2026-08-15 (timing.go_live)
  b: still paused: the cluster is not live (timing.go_live)

Guards
  holds    ends: a
  BROKEN   ends: b
           pause.until is absent (hooked.crd:7:1)
  holds    runs: a
  BROKEN   runs: b
           paused is yes (hooked.crd:6:1)

