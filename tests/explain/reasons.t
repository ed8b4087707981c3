Every reason why a credit does not pay a charge, each with the values that decided.

-- policy.crd --
account lab  = 111111111111
account prod = 222222222222
account old  = 333333333333
account soon = 444444444444
account near = 555555555555
account lone = 666666666666

organization {
  sharing off for [lone]
  member old  left 2026-03-15
  member soon joined 2026-08-01
  member near joined 2026-05-10
}

category Team {
  "AI" when tag.team is "ai"
  inherit tag.team
}

credit a_starts      { amount 10 USD starts 2026-07-01 expires 2026-12-31 owner lab }
credit b_expires     { amount 10 USD starts 2026-01-01 expires 2026-04-30 owner lab }
credit c_not_joined  { amount 10 USD starts 2026-01-01 expires 2026-12-31 owner soon }
credit d_left        { amount 10 USD starts 2026-01-01 expires 2026-12-31 owner old }
credit e_paused      { amount 10 USD starts 2026-01-01 expires 2026-12-31 owner lab pause from 2026-05-01 until 2026-06-01 because "the freeze" }
credit f_balance     { amount 10 USD balance 5 USD on 2026-05-20 starts 2026-01-01 expires 2026-12-31 owner lab }
credit g_joining     { amount 10 USD starts 2026-01-01 expires 2026-12-31 owner near }
credit h_covers      { amount 10 USD starts 2026-01-01 expires 2026-12-31 owner lab covers [AmazonEC2, AmazonRDS] }
credit i_owner_alone { amount 10 USD starts 2026-01-01 expires 2026-12-31 owner lone }
credit j_listed      { amount 10 USD starts 2026-01-01 expires 2026-12-31 owner lab share with [near] }
credit k_restricted  { amount 10 USD starts 2026-01-01 expires 2026-12-31 owner lab restrict to Team "AI" }
credit l_no_balance  { amount 10 USD balance 0 USD on 2026-01-31 starts 2026-01-01 expires 2026-12-31 owner lab }
credit m_first       { amount 10 USD starts 2026-01-01 expires 2027-01-31 owner lab }
credit n_second      { amount 50 USD starts 2026-01-01 expires 2027-02-28 owner lab }
credit o_third       { amount 90 USD starts 2026-01-01 expires 2027-03-31 owner lab }
-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_product_name,bill_billing_entity,product_sku,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date,resource_tags_user_team,resource_tags_user_env
222222222222,AmazonS3,,,STORE,Usage,30.00,USD,2026-05-12,web,
222222222222,AmazonBedrock,Claude (Amazon Bedrock Edition),AWS Marketplace,MODEL,Usage,7.00,USD,2026-05-12,,
666666666666,AmazonS3,,,STORE,Usage,2.00,USD,2026-05-12,ai,
555555555555,AmazonS3,,,STORE,Usage,3.00,USD,2026-05-12,ai,
222222222222,AmazonS3,,,STORE,Usage,200.00,USD,2026-06-12,web,
222222222222,AmazonS3,,,STORE,Usage,5.00,USD,2026-07-12,web,
222222222222,AmazonSNS,,,MSG,Usage,4.00,USD,2026-05-12,web,
222222222222,AmazonSNS,,,MSG,Usage,-6.00,USD,2026-05-12,web,
222222222222,AmazonSNS,,,OTHER,Usage,1.50,USD,2026-05-12,web,
222222222222,AmazonEC2,,,VM,Usage,1.00,USD,2026-05-05,,
222222222222,AmazonSQS,,,FREE,Usage,0,USD,2026-05-12,web,
-- $ crd explain policy.crd --charges bill.csv --row 1 --as-of 2026-08-01 | sed -n '/^Credits/,$p' --
Credits
  b_expires paid nothing:
       its last day was 2026-04-30
  h_covers paid nothing:
       it does not cover AmazonS3, only AmazonEC2, AmazonRDS
  c_not_joined paid nothing:
       its owner `soon` joins on 2026-08-01
  d_left paid nothing:
       its owner `old` left on 2026-03-15
  e_paused paid nothing:
       it is paused from 2026-05-01 until 2026-06-01, because "the freeze"
  f_balance paid nothing:
       its balance is that of 2026-05-20, when this charge had been settled
  g_joining paid nothing:
       its owner `near` joins on 2026-05-10, and in that month it pays charges before that day alone
  i_owner_alone paid nothing:
       its owner `lone` does not share credits on 2026-05-31
  j_listed paid nothing:
       account `prod` is not on its `share with`
  k_restricted paid nothing:
       category `Team` has to be "AI", and is "web"
  l_no_balance paid nothing:
       it has no balance
  a_starts paid nothing:
       it starts on 2026-07-01
  m_first paid 10.00:
       its balance ran out in 2026-05, most of it for `prod` AmazonS3 10.00 USD
  n_second paid 20.00
  o_third paid nothing:
       nothing was left for its turn: `m_first` paid 10.00 USD, `n_second` paid 20.00 USD
  30.00 = paid 30.00 + left on the bill 0.00
-- $ crd explain policy.crd --charges bill.csv --row 2 --as-of 2026-08-01 | sed -n '/^Credits/,$p' --
Credits
  b_expires paid nothing:
       its last day was 2026-04-30
  h_covers paid nothing:
       it does not cover AmazonBedrock, only AmazonEC2, AmazonRDS
  c_not_joined paid nothing:
       its owner `soon` joins on 2026-08-01
  d_left paid nothing:
       its owner `old` left on 2026-03-15
  e_paused paid nothing:
       only a credit of program `activate` pays third-party models on Bedrock
  f_balance paid nothing:
       its balance is that of 2026-05-20, when this charge had been settled
  g_joining paid nothing:
       its owner `near` joins on 2026-05-10, and in that month it pays charges before that day alone
  i_owner_alone paid nothing:
       only a credit of program `activate` pays third-party models on Bedrock
  j_listed paid nothing:
       only a credit of program `activate` pays third-party models on Bedrock
  k_restricted paid nothing:
       only a credit of program `activate` pays third-party models on Bedrock
  l_no_balance paid nothing:
       only a credit of program `activate` pays third-party models on Bedrock
  a_starts paid nothing:
       it starts on 2026-07-01
  m_first paid nothing:
       only a credit of program `activate` pays third-party models on Bedrock
  n_second paid nothing:
       only a credit of program `activate` pays third-party models on Bedrock
  o_third paid nothing:
       only a credit of program `activate` pays third-party models on Bedrock
  7.00 = paid 0.00 + left on the bill 7.00
-- $ crd explain policy.crd --charges bill.csv --row 3 --as-of 2026-08-01 | sed -n '/^Credits/,$p' --
Credits
  b_expires paid nothing:
       its last day was 2026-04-30
  h_covers paid nothing:
       it does not cover AmazonS3, only AmazonEC2, AmazonRDS
  c_not_joined paid nothing:
       its owner `soon` joins on 2026-08-01
  d_left paid nothing:
       its owner `old` left on 2026-03-15
  e_paused paid nothing:
       account `lone` does not share credits on 2026-05-31
  f_balance paid nothing:
       its balance is that of 2026-05-20, when this charge had been settled
  g_joining paid nothing:
       its owner `near` joins on 2026-05-10, and in that month it pays charges before that day alone
  i_owner_alone paid 2.00
  j_listed paid nothing:
       account `lone` is not on its `share with`
  k_restricted paid nothing:
       account `lone` does not share credits on 2026-05-31
  l_no_balance paid nothing:
       account `lone` does not share credits on 2026-05-31
  a_starts paid nothing:
       it starts on 2026-07-01
  m_first paid nothing:
       account `lone` does not share credits on 2026-05-31
  n_second paid nothing:
       account `lone` does not share credits on 2026-05-31
  o_third paid nothing:
       account `lone` does not share credits on 2026-05-31
  2.00 = paid 2.00 + left on the bill 0.00
-- $ crd explain policy.crd --charges bill.csv --row 4 --as-of 2026-08-01 | sed -n '/^Credits/,$p' --
Credits
  b_expires paid nothing:
       its last day was 2026-04-30
  h_covers paid nothing:
       it does not cover AmazonS3, only AmazonEC2, AmazonRDS
  c_not_joined paid nothing:
       its owner `soon` joins on 2026-08-01
  d_left paid nothing:
       its owner `old` left on 2026-03-15
  e_paused paid nothing:
       it is paused from 2026-05-01 until 2026-06-01, because "the freeze"
  f_balance paid nothing:
       its balance is that of 2026-05-20, when this charge had been settled
  g_joining paid nothing:
       its owner `near` joins on 2026-05-10, and in that month it pays charges before that day alone
  i_owner_alone paid nothing:
       its owner `lone` does not share credits on 2026-05-31
  j_listed paid 3.00
  k_restricted paid nothing:
       nothing was left for its turn: `j_listed` paid 3.00 USD
  l_no_balance paid nothing:
       nothing was left for its turn: `j_listed` paid 3.00 USD
  a_starts paid nothing:
       it starts on 2026-07-01
  m_first paid nothing:
       nothing was left for its turn: `j_listed` paid 3.00 USD
  n_second paid nothing:
       nothing was left for its turn: `j_listed` paid 3.00 USD
  o_third paid nothing:
       nothing was left for its turn: `j_listed` paid 3.00 USD
  3.00 = paid 3.00 + left on the bill 0.00
-- $ crd explain policy.crd --charges bill.csv --row 5 --as-of 2026-08-01 | sed -n '/^Credits/,$p' --
Credits
  b_expires paid nothing:
       its last day was 2026-04-30
  h_covers paid nothing:
       it does not cover AmazonS3, only AmazonEC2, AmazonRDS
  c_not_joined paid nothing:
       its owner `soon` joins on 2026-08-01
  d_left paid nothing:
       its owner `old` left on 2026-03-15
  e_paused paid 10.00:
       its balance ran out in 2026-06, most of it for `prod` AmazonS3 10.00 USD
  f_balance paid 5.00:
       its balance ran out in 2026-06, most of it for `prod` AmazonS3 5.00 USD
  g_joining paid 10.00:
       its balance ran out in 2026-06, most of it for `prod` AmazonS3 10.00 USD
  i_owner_alone paid nothing:
       its owner `lone` does not share credits on 2026-06-30
  j_listed paid nothing:
       account `prod` is not on its `share with`
  k_restricted paid nothing:
       category `Team` has to be "AI", and is "web"
  l_no_balance paid nothing:
       it has no balance
  a_starts paid nothing:
       it starts on 2026-07-01
  m_first paid nothing:
       its balance was used up in 2026-05, most of it for `prod` AmazonS3 10.00 USD
  n_second paid 30.00:
       its balance ran out in 2026-06, most of it for `prod` AmazonS3 30.00 USD
  o_third paid 90.00:
       its balance ran out in 2026-06, most of it for `prod` AmazonS3 90.00 USD
  200.00 = paid 145.00 + left on the bill 55.00
-- $ crd explain policy.crd --charges bill.csv --row 6 --as-of 2026-08-01 | sed -n '/^Credits/,$p' --
Credits
  b_expires paid nothing:
       its last day was 2026-04-30
  h_covers paid nothing:
       it does not cover AmazonS3, only AmazonEC2, AmazonRDS
  c_not_joined paid nothing:
       its owner `soon` joins on 2026-08-01
  d_left paid nothing:
       its owner `old` left on 2026-03-15
  e_paused paid nothing:
       its balance was used up in 2026-06, most of it for `prod` AmazonS3 10.00 USD
  f_balance paid nothing:
       its balance was used up in 2026-06, most of it for `prod` AmazonS3 5.00 USD
  g_joining paid nothing:
       its balance was used up in 2026-06, most of it for `prod` AmazonS3 10.00 USD
  i_owner_alone paid nothing:
       its owner `lone` does not share credits on 2026-07-31
  j_listed paid nothing:
       account `prod` is not on its `share with`
  k_restricted paid nothing:
       category `Team` has to be "AI", and is "web"
  l_no_balance paid nothing:
       it has no balance
  a_starts paid 5.00
  m_first paid nothing:
       nothing was left for its turn: `a_starts` paid 5.00 USD
  n_second paid nothing:
       nothing was left for its turn: `a_starts` paid 5.00 USD
  o_third paid nothing:
       nothing was left for its turn: `a_starts` paid 5.00 USD
  5.00 = paid 5.00 + left on the bill 0.00
-- $ crd explain policy.crd --charges bill.csv --row 7 --as-of 2026-08-01 | sed -n '/^Credits/,$p' --
Credits
  settled as part of -0.50, with the charges that credits cannot tell from it
  b_expires paid nothing:
       its last day was 2026-04-30
  h_covers paid nothing:
       it does not cover AmazonSNS, only AmazonEC2, AmazonRDS
  c_not_joined paid nothing:
       its owner `soon` joins on 2026-08-01
  d_left paid nothing:
       its owner `old` left on 2026-03-15
  e_paused paid nothing:
       it is paused from 2026-05-01 until 2026-06-01, because "the freeze"
  f_balance paid nothing:
       its balance is that of 2026-05-20, when this charge had been settled
  g_joining paid nothing:
       its owner `near` joins on 2026-05-10, and in that month it pays charges before that day alone
  i_owner_alone paid nothing:
       its owner `lone` does not share credits on 2026-05-31
  j_listed paid nothing:
       account `prod` is not on its `share with`
  k_restricted paid nothing:
       category `Team` has to be "AI", and is "web"
  l_no_balance paid nothing:
       with its refunds there is nothing to pay
  a_starts paid nothing:
       it starts on 2026-07-01
  m_first paid nothing:
       with its refunds there is nothing to pay
  n_second paid nothing:
       with its refunds there is nothing to pay
  o_third paid nothing:
       with its refunds there is nothing to pay
  4.00 = paid 0.00 + left on the bill 4.00
-- $ crd explain policy.crd --charges bill.csv --row 8 --as-of 2026-08-01 | sed -n '/^Credits/,$p' --
Credits
  settled as part of -0.50, with the charges that credits cannot tell from it
  b_expires paid nothing:
       its last day was 2026-04-30
  h_covers paid nothing:
       it does not cover AmazonSNS, only AmazonEC2, AmazonRDS
  c_not_joined paid nothing:
       its owner `soon` joins on 2026-08-01
  d_left paid nothing:
       its owner `old` left on 2026-03-15
  e_paused paid nothing:
       it is paused from 2026-05-01 until 2026-06-01, because "the freeze"
  f_balance paid nothing:
       its balance is that of 2026-05-20, when this charge had been settled
  g_joining paid nothing:
       its owner `near` joins on 2026-05-10, and in that month it pays charges before that day alone
  i_owner_alone paid nothing:
       its owner `lone` does not share credits on 2026-05-31
  j_listed paid nothing:
       account `prod` is not on its `share with`
  k_restricted paid nothing:
       category `Team` has to be "AI", and is "web"
  l_no_balance paid nothing:
       with its refunds there is nothing to pay
  a_starts paid nothing:
       it starts on 2026-07-01
  m_first paid nothing:
       with its refunds there is nothing to pay
  n_second paid nothing:
       with its refunds there is nothing to pay
  o_third paid nothing:
       with its refunds there is nothing to pay
  -6.00 = paid 0.00 + left on the bill -6.00
-- $ crd explain policy.crd --charges bill.csv --row 9 --as-of 2026-08-01 | sed -n '/^Credits/,$p' --
Credits
  settled as part of 1.50, with the charges that credits cannot tell from it, less 1.50 that
  negative charges took
  b_expires paid nothing:
       its last day was 2026-04-30
  h_covers paid nothing:
       it does not cover AmazonSNS, only AmazonEC2, AmazonRDS
  c_not_joined paid nothing:
       its owner `soon` joins on 2026-08-01
  d_left paid nothing:
       its owner `old` left on 2026-03-15
  e_paused paid nothing:
       it is paused from 2026-05-01 until 2026-06-01, because "the freeze"
  f_balance paid nothing:
       its balance is that of 2026-05-20, when this charge had been settled
  g_joining paid nothing:
       its owner `near` joins on 2026-05-10, and in that month it pays charges before that day alone
  i_owner_alone paid nothing:
       its owner `lone` does not share credits on 2026-05-31
  j_listed paid nothing:
       account `prod` is not on its `share with`
  k_restricted paid nothing:
       category `Team` has to be "AI", and is "web"
  l_no_balance paid nothing:
       negative charges offset all of it
  a_starts paid nothing:
       it starts on 2026-07-01
  m_first paid nothing:
       negative charges offset all of it
  n_second paid nothing:
       negative charges offset all of it
  o_third paid nothing:
       negative charges offset all of it
  1.50 = paid 0.00 + left on the bill 1.50
-- $ crd explain policy.crd --charges bill.csv --row 10 --as-of 2026-08-01 | sed -n '/^Credits/,$p' --
Credits
  b_expires paid nothing:
       its last day was 2026-04-30
  h_covers paid 1.00
  c_not_joined paid nothing:
       its owner `soon` joins on 2026-08-01
  d_left paid nothing:
       its owner `old` left on 2026-03-15
  e_paused paid nothing:
       it is paused from 2026-05-01 until 2026-06-01, because "the freeze"
  f_balance paid nothing:
       its balance is that of 2026-05-20, when this charge had been settled
  g_joining paid nothing:
       its owner `near` joins on 2026-05-10, and in that month it pays the owner's own charges alone
  i_owner_alone paid nothing:
       its owner `lone` does not share credits on 2026-05-31
  j_listed paid nothing:
       account `prod` is not on its `share with`
  k_restricted paid nothing:
       category `Team` has to be "AI", and has no value
  l_no_balance paid nothing:
       nothing was left for its turn: `h_covers` paid 1.00 USD
  a_starts paid nothing:
       it starts on 2026-07-01
  m_first paid nothing:
       nothing was left for its turn: `h_covers` paid 1.00 USD
  n_second paid nothing:
       nothing was left for its turn: `h_covers` paid 1.00 USD
  o_third paid nothing:
       nothing was left for its turn: `h_covers` paid 1.00 USD
  1.00 = paid 1.00 + left on the bill 0.00
-- $ crd explain policy.crd --charges bill.csv --row 11 --as-of 2026-08-01 | sed -n '/^Credits/,$p' | tail -5 --
  n_second paid nothing:
       it costs nothing
  o_third paid nothing:
       it costs nothing
  0.00 = paid 0.00 + left on the bill 0.00
