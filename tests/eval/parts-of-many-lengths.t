Predicates that ask for parts of more lengths than a machine word has bits find each of them, at the beginning, at the end
and anywhere; of two that fit the earlier one decides.

-- rules.awk --
function run(letter, n,  s) {
  for (s = ""; n > 0; n--) s = s letter
  return s
}
function category(name, operator, letter,  n) {
  print "category " name " {"
  for (n = 80; n > 0; n--) printf "  \"%d\" when usage_type %s \"%s\"\n", n, operator, run(letter, n)
  print "  default \"0\"\n}"
}
BEGIN {
  category("Begins", "starts with", "b")
  category("Has", "contains", "h")
  category("Ends", "ends with", "e")
}
-- bill.awk --
function run(letter, n,  s) {
  for (s = ""; n > 0; n--) s = s letter
  return s
}
BEGIN {
  print "line_item_usage_account_id,line_item_product_code,line_item_usage_type,line_item_line_item_type," \
    "line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date"
  for (n = 0; n <= 80; n++) {
    type = run("b", n) "-" run("h", (n + 1) % 81) "-" run("e", (n + 2) % 81)
    printf "111122223333,AmazonEC2,%s,Usage,1.00,USD,2026-10-03\n", type
  }
}
-- $ awk -f rules.awk >policy.crd; awk -f bill.awk >bill.csv; crd eval policy.crd --charges bill.csv --by Begins,Has,Ends --format csv >found.csv; head -n 3 found.csv --
Begins,Has,Ends,rows,cost
0,1,2,1,1.00
1,2,3,1,1.00
-- $ awk -F, 'NR > 1 && $2 == ($1 + 1) % 81 && $3 == ($1 + 2) % 81 { right++ } END { print right " of " NR - 1 }' found.csv --
81 of 81
