A real month that AWS's free tier paid in full. Every Credit row is what the simulation draws on its SKU, usage type and
day, to within what AWS rounds away; a second computation, from the bill alone, finds the same.

-- needs python3 --
-- policy.crd --
account main = 111122223333
credit free_tier {
  amount 1_000.00 USD  starts 2026-04-01  expires 2026-12-31  owner main
}
-- check.py --
import collections, csv, decimal, sys
D = decimal.Decimal
bill, result = sys.argv[1:]
paid, cost, largest = collections.Counter(), collections.Counter(), 0
for row in csv.DictReader(open(bill)):
    key = (row["line_item_usage_account_id"], row["product_sku"], row["line_item_usage_type"], row["line_item_usage_start_date"][:10])
    amount = D(row["line_item_unblended_cost"])
    if row["line_item_line_item_type"] == "Credit": paid[key] -= amount
    if row["line_item_line_item_type"] == "Usage": cost[key] += amount
rows = list(csv.DictReader(open(result)))
for row in rows:
    key = (row["account"], row["sku"], row["usage_type"], row["day"])
    assert D(row["simulated"]) == cost.pop(key), row
    assert D(row["actual"]) == paid.pop(key), row
    assert D(row["difference"]) == D(row["simulated"]) - D(row["actual"]), row
    assert row["match"] == ("rounded" if D(row["difference"]) else "exact"), row
    largest = max(largest, abs(D(row["difference"])))
assert not paid and not any(cost.values())
print(len(rows), "comparisons; the largest difference is", format(largest, "f"), "USD, all of them",
      format(sum(D(row["difference"]) for row in rows), "f"))
-- $ crd backtest policy.crd --charges $DATA/cur2-real-april-2026/cur2-daily-2026-04.csv --as-of 2026-04-30 --
Backtest of policy.crd on $DATA/cur2-real-april-2026/cur2-daily-2026-04.csv, 2026-04, in USD

Credit rows
  358 of 358 Credit rows matched, in 358 comparisons
  simulated 47.6816938322, AWS 47.6816938998, difference -0.0000000676
  AWS's rounding: 197 comparisons off by at most 0.0000000072, -0.0000000676 in all

Credits
  credit     described as       simulated            AWS     difference
  free_tier  AWS Free Tier  47.6816938322  47.6816938998  -0.0000000676  rounded
-- $ crd backtest policy.crd --charges $DATA/cur2-real-april-2026/cur2-daily-2026-04.csv --as-of 2026-04-30 --format csv -o result.csv --
-- $ python3 check.py $DATA/cur2-real-april-2026/cur2-daily-2026-04.csv result.csv --
358 comparisons; the largest difference is 0.0000000072 USD, all of them -0.0000000676
