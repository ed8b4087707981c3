The note says which rule of AWS's order puts one credit before the other: before discounts, expiry, services, age, then the name.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.sh --
# policy.sh "CLAUSES OF a" "CLAUSES OF b"
cat <<END
account training = 444455556666 "training"
category Funding { "AI" when account is training }
credit a { remind 14 days before expiry amount 10.00 USD owner training restrict to Funding "AI" $1 }
credit b { remind 14 days before expiry amount 10.00 USD owner training restrict to Funding "AI" $2 }
END
-- run.sh --
sh policy.sh "$1" "$2" >policy.crd
crd lint policy.crd --as-of 2026-08-01 2>&1 | grep -E '^[a-z]+\[|note:'
-- $ sh run.sh "starts 2026-07-01 expires 2026-12-31" "starts 2026-07-01 expires 2027-12-31 applies before discounts" --
warning[CRD0347]: `a` competes with `b` for the same charges
  = note: `b` goes first: it is applied before discounts
-- $ sh run.sh "starts 2026-07-01 expires 2027-01-31" "starts 2026-07-01 expires 2027-01-30" --
warning[CRD0347]: `a` competes with `b` for the same charges
  = note: `b` goes first: it expires on 2027-01-30, this one on 2027-01-31
-- $ sh run.sh "starts 2026-07-01 expires 2026-12-31" "starts 2026-07-01 expires 2026-12-31 covers [AmazonS3]" --
warning[CRD0347]: `a` competes with `b` for the same charges
  = note: `b` goes first: it covers fewer services
-- $ sh run.sh "starts 2026-07-01 expires 2026-12-31 covers [AmazonS3, AmazonEC2]" "starts 2026-07-01 expires 2026-12-31 covers [AmazonS3]" --
warning[CRD0347]: `a` competes with `b` for the same charges
  = note: `b` goes first: it covers fewer services
-- $ sh run.sh "starts 2026-07-02 expires 2026-12-31" "starts 2026-07-01 expires 2026-12-31" --
warning[CRD0347]: `a` competes with `b` for the same charges
  = note: `b` goes first: it starts on 2026-07-01, this one on 2026-07-02
-- $ sh run.sh "starts 2026-07-01 expires 2026-12-31" "starts 2026-07-01 expires 2026-12-31" --
warning[CRD0347]: `b` competes with `a` for the same charges
  = note: AWS does not say which of two such credits goes first; here `a` does, by its name
