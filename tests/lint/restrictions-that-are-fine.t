No finding: sharing is off for the owner, or the credit has its own list of accounts, or the restriction begins before anybody
could have drained the credit.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.sh --
# policy.sh "ORGANIZATION" "CLAUSES"
cat <<END
organization { $1 }
account training = 444455556666 "training"
account web      = 111122223333 "web"
category Funding { "AI" when account is training default "Rest" }
credit grant { remind 14 days before expiry amount 10.00 USD starts 2026-07-01 expires 2027-06-30 owner training $2 }
END
-- run.sh --
sh policy.sh "$1" "$2" >policy.crd
crd lint policy.crd --as-of 2026-08-01 2>&1 | grep -E '^[a-z]+\[|note:'
-- $ sh run.sh 'sharing on' 'share with owner' --
-- status 1 --
-- $ sh run.sh 'sharing on' 'share with [web]' --
-- status 1 --
-- $ sh run.sh 'sharing off' '' --
-- status 1 --
-- $ sh run.sh 'sharing off for [training]' '' --
-- status 1 --
-- $ sh run.sh 'sharing off sharing on for [training]' '' --
-- status 1 --
-- $ sh run.sh 'sharing off sharing on for [training, web]' '' --
warning[CRD0340]: `grant` may be drained by any account
  = note: 10.00 USD, first come, first served, from 2026-07 to 2027-06
-- $ sh run.sh 'sharing off from 2026-08-01' '' --
warning[CRD0340]: `grant` may be drained by any account
  = note: 10.00 USD, first come, first served, in 2026-07
-- $ sh run.sh 'sharing on' 'restrict to Funding "AI" from 2026-07-31' --
-- status 1 --
-- $ sh run.sh 'sharing on' 'restrict to Funding "AI" from 2026-08-01' --
warning[CRD0345]: `grant` may be drained by any account until its restriction begins
  = note: no restriction is in force on the last day of 2026-07, which decides that month
-- $ sh run.sh 'sharing on' 'restrict to Funding "AI" from 2026-08-01 pause from 2026-06-01 until 2026-08-01' --
-- status 1 --
-- $ sh run.sh 'sharing on' 'restrict to Funding "AI" from 2026-08-01 pause from 2026-06-01 until 2026-07-31' --
warning[CRD0345]: `grant` may be drained by any account until its restriction begins
  = note: no restriction is in force on the last day of 2026-07, which decides that month
-- $ sh run.sh 'sharing on' 'restrict to Funding "AI" from 2026-08-01 balance 5.00 USD on 2026-07-31' --
-- status 1 --
-- $ sh run.sh 'sharing on' 'restrict to Funding "AI" from 2026-08-01 balance 5.00 USD on 2026-07-30' --
warning[CRD0345]: `grant` may be drained by any account until its restriction begins
  = note: no restriction is in force on the last day of 2026-07, which decides that month
-- $ sh run.sh 'sharing on member training joined 2026-08-10' 'restrict to Funding "AI" from 2026-08-01' --
-- status 1 --
-- $ sh run.sh 'sharing on member training joined 2026-07-10' 'restrict to Funding "AI" from 2026-08-01' --
-- status 1 --
-- $ sh run.sh 'sharing on member training joined 2026-07-01' 'restrict to Funding "AI" from 2026-08-01' --
warning[CRD0345]: `grant` may be drained by any account until its restriction begins
  = note: no restriction is in force on the last day of 2026-07, which decides that month
-- $ sh run.sh 'sharing on' 'restrict to Funding "AI" restrict to anyone from 2027-06-01' --
-- status 1 --
-- $ sh run.sh 'sharing on' 'restrict to anyone from 2026-07-01' --
warning[CRD0340]: `grant` may be drained by any account
  = note: 10.00 USD, first come, first served, from 2026-07 to 2027-06
