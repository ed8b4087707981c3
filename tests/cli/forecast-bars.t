Bars fit a table: a third of a month, half a month, a month or several months for a character.

-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonEC2,Usage,1.00,USD,2026-10-05
-- short.crd --
account lab = 444455556666
credit a { amount 9000.00 USD starts 2026-10-01 expires 2026-12-31 owner lab pause from 2026-11-11 until 2026-11-21 }
-- half.crd --
account lab = 444455556666
credit a { amount 9000.00 USD starts 2026-10-01 expires 2029-12-31 owner lab pause from 2026-11-11 until 2026-12-21 }
-- months.crd --
account lab = 444455556666
credit a { amount 9000.00 USD starts 2026-10-01 expires 2032-12-31 owner lab pause from 2026-11-11 until 2029-12-21 }
-- long.crd --
account lab = 444455556666
credit with_a_name_that_is_cut_somewhere { amount 9000.00 USD starts 1996-10-01 expires 2036-09-30 owner lab }
-- $ crd plan short.crd --charges bill.csv --forecast --as-of 2026-10-31 | grep -B2 -A1 '^  a   ' | tail -4 --
           2026     2027
           10 11 12 01
  a        ###+-++++xxx
  . not begun  # active  = paused  0 used up  x expired;  forecast: + active  - paused  o used up
-- stderr --
warning[CRD1200]: credit `a` cannot be used up: even without the pause from 2026-11-11, 8,997.03 USD will be left when it expires on 2026-12-31
   = note: at the low rate: it can pay 0.03 USD a day; `crd plan --forecast --full` shows the arithmetic
   = help: leave the pause out, or let it pay for more accounts or services

1 warning
-- $ crd plan half.crd --charges bill.csv --forecast --as-of 2026-10-31 | grep -B2 -A1 '^  a   ' | tail -4 --

           2026  2027                    2028                    2029                    2030
  a        ##+---++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++++xx
  . not begun  # active  = paused  0 used up  x expired;  forecast: + active  - paused  o used up
-- stderr --
warning[CRD1200]: credit `a` cannot be used up: even without the pause from 2026-11-11, 8,961.68 USD will be left when it expires on 2029-12-31
   = note: at the low rate: it can pay 0.03 USD a day; `crd plan --forecast --full` shows the arithmetic
   = help: leave the pause out, or let it pay for more accounts or services

1 warning
-- $ crd plan months.crd --charges bill.csv --forecast --as-of 2026-10-31 | grep -B2 -A1 '^  a   ' | tail -4 --

           2026           2028        2029        2030        2031        2032        2033
  a        #+-------------------------------------++++++++++++++++++++++++++++++++++++x
  . not begun  # active  = paused  0 used up  x expired;  forecast: + active  - paused  o used up
-- stderr --
warning[CRD1200]: credit `a` cannot be used up: even without the pause from 2026-11-11, 8,926.32 USD will be left when it expires on 2032-12-31
   = note: at the low rate: it can pay 0.03 USD a day; `crd plan --forecast --full` shows the arithmetic
   = help: leave the pause out, or let it pay for more accounts or services

1 warning
-- $ crd plan long.crd --charges bill.csv --forecast --as-of 2026-10-31 | grep -B2 -A1 '^  with.*###' --

                                  1996 2000 2003  2007  2011  2015  2019  2023  2027  2031  2035
  with_a_name_that_is_cut_        ##############################################++++++++++++++x
  . not begun  # active  = paused  0 used up  x expired;  forecast: + active  - paused  o used up
