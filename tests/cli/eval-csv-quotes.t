What has to be quoted is, wherever in a text it stands: each such character at every place of texts of 1 to 20 letters.

-- policy.crd --
category Workload { default "Other" }
-- make.awk --
BEGIN {
  specials = ",\"\r\n x"
  print "line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_usage_start_date" >"bill.csv"
  print "service,rows,cost" >"expected"
  for (s = 1; s <= 6; s++)
    for (n = 1; n <= 20; n++)
      for (at = 1; at <= n; at++) {
        text = substr("ABCDEFGHIJKLMNOPQRST", 1, at - 1) substr(specials, s, 1) substr("abcdefghijklmnopqrst", at + 1, n - at)
        doubled = text
        gsub(/"/, "\"\"", doubled)
        print "111122223333,\"" doubled "\",Usage,1,2026-10-03" >"bill.csv"
        print (s <= 4 || text ~ /^ | $/ ? "\"" doubled "\"" : text) ",1,1.00" >"expected"
      }
}
-- $ awk -f make.awk && crd eval policy.crd --charges bill.csv --by service --format csv | sort >given; sort expected | cmp - given && wc -l <given --
1471
-- stderr --
note: charges that name no currency are taken as USD
