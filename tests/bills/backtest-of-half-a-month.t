The same month with a credit of 20 USD: a bill is made from the real one in which AWS's rows pay it out by service and SKU,
the largest first, and in the last SKU day by day until nothing is left. AWS does not say how it spreads such a rest,
so that SKU is compared by month; all that is paid in full is compared by day.

-- needs python3 --
-- policy.crd --
account main = 111122223333
credit free_tier {
  amount 20.00 USD  starts 2026-04-01  expires 2026-12-31  owner main
}
-- whole.crd --
account main = 111122223333
credit free_tier {
  amount 1_000.00 USD  starts 2026-04-01  expires 2026-12-31  owner main
}
-- half.py --
import collections, csv, decimal, sys
D = decimal.Decimal
rows = list(csv.DictReader(open(sys.argv[1])))
services, skus, keys = collections.Counter(), collections.Counter(), collections.Counter()
for row in rows:
    if row["line_item_line_item_type"] != "Usage": continue
    service, sku, cost = row["product_servicecode"], row["product_sku"], D(row["line_item_unblended_cost"])
    services[service] += cost
    skus[service, sku] += cost
    keys[service, sku, row["line_item_usage_start_date"][:10], row["line_item_usage_type"]] += cost
left = D("20.00")
credit = [row for row in rows if row["line_item_line_item_type"] == "Credit"]
paid = {}
def order(sku): return (-services[sku[0]], sku[0], -skus[sku], sku[1])
for sku in sorted(skus, key=order):
    for key in sorted(key for key in keys if key[:2] == sku):
        amount = min(left, keys[key])
        left -= amount
        if amount > 0: paid[key] = amount
for row in credit:
    key = (row["product_servicecode"], row["product_sku"], row["line_item_usage_start_date"][:10], row["line_item_usage_type"])
    row["line_item_unblended_cost"] = format(-round(paid.get(key, D(0)), 10), "f")
rows = [row for row in rows if row["line_item_line_item_type"] != "Credit" or D(row["line_item_unblended_cost"])]
with open("half.csv", "w") as out:
    table = csv.DictWriter(out, rows[0].keys())
    table.writeheader()
    table.writerows(rows)
-- $ python3 half.py $DATA/cur2-real-april-2026/cur2-daily-2026-04.csv --
-- $ crd backtest policy.crd --charges half.csv --as-of 2026-04-30 --
Backtest of policy.crd on half.csv, 2026-04, in USD

Credit rows
  23 of 23 Credit rows matched, in 17 comparisons, 1 of them by month (partly paid)
  simulated 20.00, AWS 20.00, difference 0.00

Credits
  credit     described as   simulated    AWS  difference
  free_tier  AWS Free Tier      20.00  20.00        0.00  exact
-- $ crd backtest policy.crd --charges half.csv --as-of 2026-04-30 --format csv | grep -v ',2026-04-[0-9][0-9],' --
credit,month,account,service,sku,usage_type,day,rows,simulated,actual,difference,match
free_tier,2026-04,111122223333,AmazonEC2,CRAJUW7BTXFMT2UJ,,,7,3.485,3.485,0.00,exact
-- $ crd backtest whole.crd --charges half.csv --as-of 2026-04-30 | head -n 24 --
Backtest of whole.crd on half.csv, 2026-04, in USD

Credit rows
  22 of 23 Credit rows matched, in 358 comparisons
  simulated 47.6816938322, AWS 20.00, difference 27.6816938322
  AWS's rounding: 88 comparisons off by at most 0.00000001, 0.0000004388 in all
  1 comparison with another amount
  247 comparisons simulated, without a Credit row

Credits
  credit     described as       simulated    AWS     difference
  free_tier  AWS Free Tier  47.6816938322  20.00  27.6816938322  different

Differences by month, account and service
  credit     month    account       service                simulated    AWS    difference
  free_tier  2026-04  111122223333  AWSDataTransfer     0.0007179735   0.00  0.0007179735  missing
  free_tier  2026-04  111122223333  AWSELB              8.2383622684   0.00  8.2383622684  missing
  free_tier  2026-04  111122223333  AWSSecretsManager        0.00007   0.00       0.00007  missing
  free_tier  2026-04  111122223333  AmazonEC2          24.7364575453  20.00  4.7364575453  different
  free_tier  2026-04  111122223333  AmazonRDS           7.3741666504   0.00  7.3741666504  missing
  free_tier  2026-04  111122223333  AmazonS3            0.0699985546   0.00  0.0699985546  missing
  free_tier  2026-04  111122223333  AmazonVPC             7.26192084   0.00    7.26192084  missing

Comparisons that differ
