Credits compete only when they can meet a charge together, by date, service, value and account, and neither is paused then.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.sh --
# policy.sh "CLAUSES OF a" "CLAUSES OF b" "ORGANIZATION"
cat <<END
organization { sharing on sharing off for [quiet] $3 }
account training = 444455556666 "training"
account web      = 111122223333 "web"
account quiet    = 777788889999 "quiet"
category Funding { "AI" when account is training "Web" when account is web default "Rest" }
category Home { "Web" when account.name is "web" default "Rest" }
credit a { remind 14 days before expiry amount 10.00 USD $1 }
credit b { remind 14 days before expiry amount 10.00 USD $2 }
END
-- run.sh --
sh policy.sh "$1" "$2" "$3" >policy.crd
crd lint policy.crd --as-of 2026-08-01 2>&1 | grep CRD0347
-- $ sh run.sh 'starts 2026-07-01 expires 2026-08-31 owner training restrict to Funding "AI"' 'starts 2026-08-01 expires 2026-09-30 owner training restrict to Funding "AI"' --
warning[CRD0347]: `b` competes with `a` for the same charges
-- $ sh run.sh 'starts 2026-07-01 expires 2026-07-31 owner training restrict to Funding "AI"' 'starts 2026-08-01 expires 2026-09-30 owner training restrict to Funding "AI"' --
-- status 1 --
-- $ sh run.sh 'starts 2026-07-01 expires 2026-08-31 owner training covers [AmazonS3] restrict to Funding "AI"' 'starts 2026-07-01 expires 2026-09-30 owner training covers [AmazonEC2] restrict to Funding "AI"' --
-- status 1 --
-- $ sh run.sh 'starts 2026-07-01 expires 2026-08-31 owner training restrict to Funding "AI"' 'starts 2026-07-01 expires 2026-09-30 owner web restrict to Funding "Web"' --
-- status 1 --
-- $ sh run.sh 'starts 2026-07-01 expires 2026-08-31 owner training restrict to Funding "AI"' 'starts 2026-07-01 expires 2026-09-30 owner web restrict to Home "Web"' --
-- status 1 --
-- $ sh run.sh 'starts 2026-07-01 expires 2026-08-31 owner web restrict to Funding "Web"' 'starts 2026-07-01 expires 2026-09-30 owner web restrict to Home "Web"' --
warning[CRD0347]: `b` competes with `a` for the same charges
-- $ sh run.sh 'starts 2026-07-01 expires 2026-08-31 owner quiet' 'starts 2026-07-01 expires 2026-09-30 owner web' --
-- status 1 --
-- $ sh run.sh 'starts 2026-07-01 expires 2026-08-31 owner web share with owner' 'starts 2026-07-01 expires 2026-09-30 owner training share with owner' --
-- status 1 --
-- $ sh run.sh 'starts 2026-07-01 expires 2026-08-31 owner web share with [training]' 'starts 2026-07-01 expires 2026-09-30 owner training share with owner' --
warning[CRD0347]: `b` competes with `a` for the same charges
-- $ sh run.sh 'starts 2026-07-01 expires 2026-08-31 owner web pause from 2026-07-01 until 2026-08-01' 'starts 2026-07-01 expires 2026-09-30 owner web pause from 2026-08-01' --
-- status 1 --
-- $ sh run.sh 'starts 2026-08-01 expires 2026-08-31 owner training share with [web]' 'starts 2026-07-01 expires 2026-09-30 owner web restrict to Funding "Web"' 'member training joined 2026-08-01' --
warning[CRD0347]: `b` competes with `a` for the same charges
-- $ sh run.sh 'starts 2026-08-01 expires 2026-08-31 owner training share with [web]' 'starts 2026-07-01 expires 2026-09-30 owner web restrict to Funding "Web"' 'member training joined 2026-08-02' --
-- status 1 --
