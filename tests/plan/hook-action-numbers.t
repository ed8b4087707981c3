An action is the same one from run to run: by its credit, event, distance, hook and number, whatever its day and title.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
account lab = 444455556666
hook notes from "notes.lua"
credit a {
  amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab
  pause from 2026-08-01 until 2026-09-01
  pause from 2026-10-01 until 2026-11-01
  on paused 3 days call notes.two
  on paused 2 weeks call notes.two
  on paused 1 month call notes.one
  on paused 3 days call notes.one
}
credit b { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab on expiring 3 days before call notes.one }
-- notes.lua --
return {
  one = function(credit, event) return { kind = "warn", title = crd.format("as of {}", event.today) } end,
  two = function(credit, event) return { { kind = "warn", title = "z" }, { kind = "remind", title = "a", on = event.on + 2 } } end,
}
-- bill.csv --
line_item_usage_account_id,line_item_line_item_type,line_item_usage_start_date,line_item_product_code,line_item_currency_code,line_item_unblended_cost
444455556666,Usage,2026-07-05,AmazonEC2,USD,310.00
-- numbers.sh --
crd plan policy.crd --charges bill.csv --as-of $1 --format json | grep -o '"kind":[^}]*' |
  sed -E 's/.*"on":"([^"]*)","credit":"([^"]*)","title":"([^"]*)".*"event":"([^"]*)".*"days":([0-9]*),"months":([0-9]*).*"by":"([^"]*)","number":([0-9]*)/\2 \4 \5 \6 \7 \8: \1 \3/'
-- $ sh numbers.sh 2026-08-02 --
a paused 3 0 notes.one 0: 2026-08-04 as of 2026-08-02
a paused 3 0 notes.two 0: 2026-08-04 z
a paused 3 0 notes.two 1: 2026-08-06 a
a paused 14 0 notes.two 0: 2026-08-15 z
a paused 14 0 notes.two 1: 2026-08-17 a
a paused 3 0 notes.one 1: 2026-10-04 as of 2026-08-02
a paused 3 0 notes.two 2: 2026-10-04 z
a paused 3 0 notes.two 3: 2026-10-06 a
a paused 14 0 notes.two 2: 2026-10-15 z
a paused 14 0 notes.two 3: 2026-10-17 a
b expiring 3 0 notes.one 0: 2027-06-27 as of 2026-08-02
-- $ sh numbers.sh 2026-12-31 | sed 's/:.*//' | sort >later; sh numbers.sh 2026-08-02 | sed 's/:.*//' | sort | cmp - later && uniq -d later --
