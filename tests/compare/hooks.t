Each policy calls its own hooks: predicates, ends of pauses and actions. What changes in them is told; what does not, is not.

-- needs crd version | grep -q "^hooks Lua" --
-- old.crd --
account lab = 444455556666
hook ours from "old.lua"
category Team {
  "Lab" when call ours.lab
  default "Other"
}
credit poc {
  amount  100.00 USD
  starts  2026-10-01
  expires 2027-03-31
  owner   lab
  pause from 2026-10-04 until call ours.ready
  remind 14 days before expiry
  on exhausted call ours.say
}
-- old.lua --
calls = 0
return {
  lab = { fields = { "service" }, call = function(charge) calls = calls + 1 return charge.service == "AmazonEC2" end },
  ready = function(credit, pause) return pause.from + 3 end,
  say = function(credit, event) return { kind = "notify", title = "all is spent" } end,
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_sku,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonEC2,M5,Usage,30.00,USD,2026-10-05
444455556666,AmazonS3,T1,Usage,80.00,USD,2026-10-20
444455556666,AmazonS3,T1,Usage,25.00,USD,2026-11-20
-- $ sed 's/old.lua/new.lua/; s/14 days/21 days/' old.crd > new.crd; sed 's/AmazonEC2/AmazonS3/; s/+ 3/+ 1/; s/all is spent/spent it all/' old.lua > new.lua --
-- $ crd diff old.crd old.crd --charges bill.csv --as-of 2026-11-30 | sed -n 4p --
No difference: the same values, credits, bills, guards and actions
-- $ crd diff old.crd new.crd --charges bill.csv --as-of 2026-11-30 --
Diff of old.crd and new.crd as of 2026-11-30, in USD
3 rows of charges from bill.csv, 2026-10 to 2026-11

All bills, all credits
                   before   after  change
  charged          135.00  135.00    0.00
  credited         100.00  100.00    0.00
  net               35.00   35.00    0.00
  left on credits    0.00    0.00    0.00
  forfeited          0.00    0.00    0.00

Credits
  credit                        before                 after  change
  poc     status  exhausted in 2026-11  exhausted in 2026-10

Moved in Team
  from   to     rows    cost
  Lab    Other     1   30.00
  Other  Lab       2  105.00
  ──────────────────────────
  all              3  135.00
  100.00% of all charges, counted by their size

Where the credits land
  credit  month    account           service    before  after  change
  poc     2026-10  444455556666 lab  AmazonEC2    0.00  20.00  +20.00
  poc     2026-11  444455556666 lab  AmazonS3    20.00   0.00  -20.00

Bills
  account           month    charged  credited  net before  net after
  444455556666 lab  2026-10   110.00    +20.00       30.00      10.00
  444455556666 lab  2026-11    25.00    -20.00        5.00      25.00

Largest movers, each with its largest charge
  account           service    category   moved  such as      cost
  444455556666 lab  AmazonS3   Team      105.00  bill.csv:3  80.00
  444455556666 lab  AmazonEC2  Team       30.00  bill.csv:2  30.00

What each rule decided
  category  rule   before     rows    cost  after      rows    cost
  Team      Lab    old.crd:4     1   30.00  new.crd:4     2  105.00
  Team      Other  old.crd:5     2  105.00  new.crd:5     1   30.00

Actions
  credit  before      after       kind    title
  poc     2026-11-30  2026-10-31  notify  spent it all

Conservation
  what left the values came to others, what bills were credited more they are net less, and
  every credit adds up: difference 0.00
-- status 1 --
-- $ crd diff old.crd new.crd --charges bill.csv --as-of 2026-11-30 --format json | grep -o '"actions":.*,"reading"' --
"actions":[{"credit":"poc","event":"exhausted","days":0,"months":0,"by":"ours.say","number":0,"before":{"kind":"notify","on":"2026-11-30","state":"due","of":"2026-11-30","title":"all is spent","text":null},"after":{"kind":"notify","on":"2026-10-31","state":"due","of":"2026-10-31","title":"spent it all","text":null}}],"reading"
-- $ sed -i 's/pause.from + 1/"soon"/' new.lua; crd diff old.crd new.crd --charges bill.csv --as-of 2026-11-30 -o out.txt; echo status $?; ls out.txt --
status 2
-- stderr --
error[CRD1100]: hook `ours.ready` gives "soon" where a date belongs
  --> new.lua:4:3
   |
 4 |   ready = function(credit, pause) return "soon" end,
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: new.crd:12:3
   |
12 |   pause from 2026-10-04 until call ours.ready
   |   ------------------------------------------- called here
   = note: called for `pause from 2026-10-04` of credit `poc`
   = help: return a date, or nil and the reason why there is none

1 error
ls: cannot access 'out.txt': No such file or directory
-- status 2 --
-- $ sed -i 's/return charge.service == "AmazonS3"/return 1/' new.lua; crd diff old.crd new.crd --charges bill.csv --as-of 2026-11-30 --
-- stderr --
error[CRD1058]: hook `ours.lab` gives 1, which is neither true nor false
 --> new.lua:3:3
  |
3 |   lab = { fields = { "service" }, call = function(charge) calls = calls + 1 return 1 end },
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = note: called for the charge in bill.csv:2, account 444455556666, service AmazonEC2, by the rule "Lab" of category `Team` in new.crd:4

1 error
-- status 2 --
