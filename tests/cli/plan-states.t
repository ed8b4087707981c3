Every state of a credit, a tie that decided money, and a refund that found nothing to offset.

-- policy.crd --
account prod = 111122223333 "prod-main"
account lab  = 444455556666 "ai-lab"
account dev  = 444455557777

credit a_used_up { amount 40.00 USD starts 2026-01-01 expires 2027-12-31 owner prod covers [AmazonEC2] }
credit b_expired { amount 10.00 USD starts 2026-01-01 expires 2026-10-31 owner prod covers [AmazonRDS] }
credit c_paused {
  amount 500.00 USD
  starts 2026-01-01
  expires 2027-12-31
  owner lab
  pause from 2026-09-01 until 2027-01-01 because "the cluster is not there yet"
}
credit d_pending { amount 7.00 USD starts 2027-01-01 expires 2027-12-31 owner lab }
-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_sku,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
111122223333,AmazonRDS,DB,Usage,2.50,USD,2026-10-03
444455556666,AmazonEC2,VM,Usage,30.00,USD,2026-10-03
444455557777,AmazonEC2,VM,Usage,30.00,USD,2026-10-05
444455557777,AmazonS3,DISK,Discount,-1.25,USD,2026-10-05
888877776666,AmazonEC2,VM,Refund,-3.00,USD,2026-11-05
-- $ crd plan policy.crd --charges bill.csv --as-of 2026-11-20 --
Plan for policy.crd as of 2026-11-20, in USD
5 rows of charges from bill.csv, 2026-10 to 2026-11

Charges
                        rows   cost
  eligible for credits     4  61.25
  not eligible: refund     1  -3.00
  ─────────────────────────────────
  total                    5  58.25

Credits
  credit     opening  applied  remaining  forfeited  used               status
  a_used_up    40.00    40.00       0.00       0.00  [##########] 100%  exhausted in 2026-10
  b_expired    10.00     2.50       0.00       7.50  [###.......]  25%  expired
  c_paused    500.00     0.00     500.00       0.00  [..........]   0%  paused
  d_pending     7.00     0.00       7.00       0.00  [..........]   0%  pending

Timeline
  credit     status     first day   last day
  a_used_up  pending                2025-12-31
             active     2026-01-01  2026-10-30
             exhausted  2026-10-31
  b_expired  pending                2025-12-31
             active     2026-01-01  2026-10-31
             expired    2026-11-01
  c_paused   pending                2025-12-31
             active     2026-01-01  2026-08-31
             paused     2026-09-01  2026-12-31
             active     2027-01-01  2027-12-31
             expired    2028-01-01
  d_pending  pending                2026-12-31
             active     2027-01-01  2027-12-31
             expired    2028-01-01

Where the credits landed
  credit     month    account            service    amount
  a_used_up  2026-10  444455556666 lab   AmazonEC2   30.00
             2026-10  444455557777 dev   AmazonEC2   10.00
  b_expired  2026-10  111122223333 prod  AmazonRDS    2.50

Bills
  account            month    charged  credited    net
  111122223333 prod  2026-10     2.50      2.50   0.00
  444455556666 lab   2026-10    30.00     30.00   0.00
  444455557777 dev   2026-10    28.75     10.00  18.75
  888877776666       2026-11    -3.00      0.00  -3.00
  ────────────────────────────────────────────────────
  total                         58.25     42.50  15.75

Ties: AWS does not say which of two equal amounts a credit pays first
  credit     month    paid first                 not paid in full
  a_used_up  2026-10  444455556666 AmazonEC2 VM  444455557777 AmazonEC2 VM

Negative charges that found nothing to offset
  month    account           service   sku   amount
  2026-10  444455557777 dev  AmazonS3  DISK   -1.25

Conservation
  charged 58.25 = credited 42.50 + net 15.75, difference 0.00
-- $ crd plan policy.crd --charges bill.csv --format json --as-of 2026-11-20 --
{"format_version":"1.0","as_of":"2026-11-20","currency":"USD","period":{"from":"2026-10","to":"2026-11"},"charges":{"rows":5,"total":"58.25","eligible":"61.25","ineligible":[{"reason":"refund","rows":1,"cost":"-3.00"}]},"credits":[{"name":"a_used_up","id":null,"opening":"40.00","applied":"40.00","remaining":"0.00","forfeited":"0.00","status":"exhausted","exhausted_in":"2026-10","estimated":"0.00","timeline":[{"status":"pending","from":null,"until":"2026-01-01"},{"status":"active","from":"2026-01-01","until":"2026-10-31"},{"status":"exhausted","from":"2026-10-31","until":null}],"pauses":[],"demand":"1.935483870967741935","demand_month":"2026-10"},{"name":"b_expired","id":null,"opening":"10.00","applied":"2.50","remaining":"0.00","forfeited":"7.50","status":"expired","exhausted_in":null,"estimated":"7.50","timeline":[{"status":"pending","from":null,"until":"2026-01-01"},{"status":"active","from":"2026-01-01","until":"2026-11-01"},{"status":"expired","from":"2026-11-01","until":null}],"pauses":[],"demand":"0.080645161290322581","demand_month":"2026-10"},{"name":"c_paused","id":null,"opening":"500.00","applied":"0.00","remaining":"500.00","forfeited":"0.00","status":"paused","exhausted_in":null,"estimated":"500.00","timeline":[{"status":"pending","from":null,"until":"2026-01-01"},{"status":"active","from":"2026-01-01","until":"2026-09-01"},{"status":"paused","from":"2026-09-01","until":"2027-01-01"},{"status":"active","from":"2027-01-01","until":"2028-01-01"},{"status":"expired","from":"2028-01-01","until":null}],"pauses":[{"from":"2026-09-01","until":"2027-01-01","because":"the cluster is not there yet","by":null,"reason":null}],"demand":"2.016129032258064516","demand_month":"2026-10"},{"name":"d_pending","id":null,"opening":"7.00","applied":"0.00","remaining":"7.00","forfeited":"0.00","status":"pending","exhausted_in":null,"estimated":"7.00","timeline":[{"status":"pending","from":null,"until":"2027-01-01"},{"status":"active","from":"2027-01-01","until":"2028-01-01"},{"status":"expired","from":"2028-01-01","until":null}],"pauses":[],"demand":"2.016129032258064516","demand_month":"2026-10"}],"history":[{"credit":"a_used_up","month":"2026-10","account":"444455556666","service":"AmazonEC2","amount":"30.00"},{"credit":"a_used_up","month":"2026-10","account":"444455557777","service":"AmazonEC2","amount":"10.00"},{"credit":"b_expired","month":"2026-10","account":"111122223333","service":"AmazonRDS","amount":"2.50"}],"bills":[{"account":"111122223333","month":"2026-10","charged":"2.50","credited":"2.50","net":"0.00"},{"account":"444455556666","month":"2026-10","charged":"30.00","credited":"30.00","net":"0.00"},{"account":"444455557777","month":"2026-10","charged":"28.75","credited":"10.00","net":"18.75"},{"account":"888877776666","month":"2026-11","charged":"-3.00","credited":"0.00","net":"-3.00"}],"guards":[],"actions":[],"conservation":{"charged":"58.25","credited":"42.50","net":"15.75","difference":"0.00"},"ties":[{"credit":"a_used_up","month":"2026-10","first":"444455556666 AmazonEC2 VM","second":"444455557777 AmazonEC2 VM"}],"leftovers":[{"month":"2026-10","account":"444455557777","service":"AmazonS3","sku":"DISK","amount":"-1.25"}],"reading":{"rows":5,"skipped":0,"skipped_cost":"0.00","skipped_cost_unknown":0,"rounded":0,"tag_conflicts":0,"currency_assumed":false}}
