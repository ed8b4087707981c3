Random policies come back from AWS's JSON and from Terraform word for word.

-- make.awk --
# make.awk: a formatted policy of N categories, as an import writes it
function one(list,   n, all) { n = split(list, all, "|"); return all[1 + int(rand() * n)] }
function text() { return "\"" one("prod|a b|x\\\"y|back\\\\slash|new\\nline|${t}|$${u}|%{v}|100%|ü€|tab\\t|*|#|[1]|{}|'|\\u{1}") "\"" }
# Each once: an export leaves the second of two out.
function texts(   n, one_text, all, seen) {
  n = 2 + int(rand() * 3)
  while (n > 0) {
    one_text = text()
    if (one_text in seen) continue
    seen[one_text] = 1; n--
    all = all (all == "" ? "" : ", ") one_text
  }
  return "[" all "]"
}
function account() { return sprintf("%012d", 1000 * ++accounts + int(rand() * 1000)) }
function tag() { return "tag." one("env|team|\"cost center\"|\"say \\\"x\\\"\"|\"2nd\"|\"${k}\"") }
function comparison(k,   kind, left) {
  kind = int(rand() * 11); left = rand() < 0.7 ? tag() : "account.name"
  if (kind == 0) return "account " one("is|is not") " " account()
  if (kind == 1) return "account " one("in|not in") " [" account() ", " account() "]"
  if (kind == 2) return one("region|usage_type|charge_type|billing_entity") " " one("is|is not") " " text()
  if (kind == 3) return "service in [AmazonEC2, \"Amazon Ü\"]"
  if (kind == 4) return tag() " " one("is absent|is present")
  if (kind == 5 && k > 1) return "C" (1 + int(rand() * (k - 1))) " is " text()
  if (kind == 6) return left " " one("in|not in") " " texts() one("| ignoring case")
  if (kind == 7) return "not " left " " one("starts with|ends with|contains") " " text()
  if (kind == 8) return left " " one("starts with|ends with|contains") " " texts()
  return left " " one("is|is not") " " text() one("| ignoring case")
}
function group(k, word,   n, i, all) {
  n = 2 + int(rand() * 2); all = comparison(k)
  for (i = 2; i <= n; i++) all = all " " word " " comparison(k)
  return all
}
# Terraform takes three levels: a `not` in an inner group would be a fourth.
function condition(k,   kind, inner) {
  kind = int(rand() * 5)
  if (kind == 0) return group(k, "and")
  if (kind == 1) return group(k, "or")
  if (kind == 2) return comparison(k) " and (" positive() " or " positive() ")"
  if (kind == 3) return "not (" positive() " or " positive() ")"
  return comparison(k)
}
function positive() { return tag() " " one("is|contains|starts with") " " text() }
BEGIN {
  srand(SEED)
  for (k = 1; k <= N; k++) {
    if (k > 1) print ""
    print "category C" k (rand() < 0.3 ? " \"Category number " k "\"" : "") (rand() < 0.3 ? " effective 2026-0" 1 + int(rand() * 9) : "") " {"
    n = 1 + int(rand() * 5)
    for (i = 1; i <= n; i++) print rand() < 0.2 ? "  inherit " (rand() < 0.5 ? tag() : "account.name") : "  \"V" i "\" when " condition(k)
    print "  \"Last\" when " comparison(k)
    if (rand() < 0.5) print "  default \"Rest\""
    if (rand() < 0.3) print "  split \"\" evenly to [\"Last\"]"
    print "}"
  }
}
-- round.sh --
# round.sh SEED: what came out as another text
awk -v SEED="$1" -v N=12 -f make.awk >raw.crd && crd fmt raw.crd >p.crd || exit 1
crd export terraform p.crd --as-of 2026-11-20 -o d.tf 2>/dev/null; [ $? -lt 2 ] || { crd export terraform p.crd --as-of 2026-11-20; exit 1; }
crd import cost-category d.tf --as-of 2026-11-20 -q 2>/dev/null | grep -v '^#' >again.crd
# A name that is none of AWS's comes back as another identifier.
names='s/^category [A-Za-z_0-9]*/category/; s/C[0-9]* is "/C is "/g; s/Category_number_[0-9]* is "/C is "/g'
sed "$names" p.crd >a; sed "$names" again.crd >b; cmp a b || diff a b
for k in $(seq 12); do crd export cost-category p.crd --category C$k --as-of 2026-11-20 2>/dev/null; done >d.json
crd import cost-category d.json --as-of 2026-11-20 -q 2>/dev/null | grep -v '^#' | sed "$names" >b; cmp a b || diff a b
-- $ for seed in 1 2 3 4 5 6; do sh round.sh $seed; done --
