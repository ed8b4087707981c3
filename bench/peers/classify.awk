# The workload's job in awk, as its users would write it. usage: awk -f RULES.awk -f classify.awk BILL.csv
# Sums are whole multiples of 1e-10: a double holds them exactly.
function tag(tags, key, at, rest) {
  at = index(tags, key)
  if (!at) return ""
  rest = substr(tags, at + length(key))
  return substr(rest, 1, index(rest, "\"\"") - 1)
}

function odd_quotes(text) { return gsub(/"/, "", text) % 2 }

# Cells are split at commas, and those with quotes are put together again.
function split_line(i, n, text) {
  for (i = 1; i <= NF; i++) {
    text = $i
    if (substr(text, 1, 1) == "\"") {
      while (odd_quotes(text)) text = text "," $(++i)
      text = substr(text, 2, length(text) - 2)
    }
    cell[++n] = text
  }
}

BEGIN { FS = "," }
NR == 1 {
  for (i = 1; i <= NF; i++) column[$i] = i
  type_at = column["line_item_line_item_type"]; account_at = column["line_item_usage_account_id"]
  service_at = column["line_item_product_code"]; usage_at = column["line_item_usage_type"]
  region_at = column["product_region_code"]; tags_at = column["resource_tags"]
  start_at = column["line_item_usage_start_date"]; cost_at = column["line_item_unblended_cost"]
  next
}
{
  split_line()
  type = cell[type_at]
  if (type == "Tax" || type == "Credit" || type == "Marketplace") next
  team = tag(cell[tags_at], "\"\"user_team\"\":\"\""); env = tag(cell[tags_at], "\"\"user_env\"\":\"\"")
  account = cell[account_at]; service = cell[service_at]
  first = category1(account, service, cell[usage_at], cell[region_at], team, env)
  second = category2(first, account, service, cell[usage_at], cell[region_at], team, env)
  cost = cell[cost_at] * 1e10
  cost = cost < 0 ? -int(-cost + 0.5) : int(cost + 0.5)
  sum[first "," second "," account "," service "," substr(cell[start_at], 1, 10)] += cost
}
END {
  for (key in sum) {
    size = sum[key] < 0 ? -sum[key] : sum[key]
    whole = int(size / 1e10)
    printf "%s,%s%.0f.%010.0f\n", key, sum[key] < 0 ? "-" : "", whole, size - whole * 1e10
  }
}
