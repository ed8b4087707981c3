Every option checks its value; a missing or an unwanted one is named.

-- policy.crd --
account prod = 111122223333
-- $ crd check policy.crd --format --
-- stderr --
error[CRD0050]: `--format` needs a value: human|json|sarif|junit|github|markdown
   = help: `crd help check` says what it is for

1 error
-- status 2 --
-- $ crd check policy.crd --format xml --
-- stderr --
error[CRD0050]: `--format` does not know `xml`
   = help: one of human|json|sarif|junit|github|markdown

1 error
-- status 2 --
-- $ crd check policy.crd --format csv --
-- stderr --
error[CRD0050]: `--format` does not know `csv`
   = help: one of human|json|sarif|junit|github|markdown

1 error
-- status 2 --
-- $ crd check policy.crd --quiet=yes --
-- stderr --
error[CRD0050]: `--quiet` takes no value
   = help: leave out what stands behind `=`

1 error
-- status 2 --
-- $ crd check policy.crd --color sometimes --
-- stderr --
error[CRD0050]: `--color` does not know `sometimes`
   = help: one of auto|always|never

1 error
-- status 2 --
-- $ crd check policy.crd --as-of 2026-02-30 --
-- stderr --
error[CRD0050]: `--as-of` is no date: `2026-02-30`
   = help: write it as 2026-11-20

1 error
-- status 2 --
-- $ crd check policy.crd --as-of 20-11-2026 --
-- stderr --
error[CRD0050]: `--as-of` is no date: `20-11-2026`
   = help: write it as 2026-11-20

1 error
-- status 2 --
-- $ crd test policy.crd --min-coverage 101 --
-- stderr --
error[CRD0050]: `--min-coverage` is no percentage: `101`
   = help: write a whole number from 0 to 100

1 error
-- status 2 --
-- $ crd test policy.crd --min-coverage -1 --
-- stderr --
error[CRD0050]: `--min-coverage` is no percentage: `-1`
   = help: write a whole number from 0 to 100

1 error
-- status 2 --
-- $ crd test policy.crd --min-coverage most --
-- stderr --
error[CRD0050]: `--min-coverage` is no percentage: `most`
   = help: write a whole number from 0 to 100

1 error
-- status 2 --
-- $ crd eval policy.crd --charges bill.csv --by Workload,,service --
-- stderr --
error[CRD0050]: `--by` has an empty name in `Workload,,service`
   = help: write names with a comma between them: A,B

1 error
-- status 2 --
-- $ crd eval policy.crd --charges bill.csv --include some --
-- stderr --
error[CRD0050]: `--include` does not know `some`
   = help: one of all|eligible

1 error
-- status 2 --
-- $ crd plan policy.crd --charges bill.csv --on-error ignore --
-- stderr --
error[CRD0050]: `--on-error` does not know `ignore`
   = help: one of stop|skip

1 error
-- status 2 --
-- $ crd eval policy.crd --charges bill.csv --by service,Workload,service --
-- stderr --
error[CRD0050]: `--by` names `service` twice
   = help: name it once

1 error
-- status 2 --
-- $ crd eval policy.crd --charges bill.csv --by service --by service --
-- stderr --
error[CRD0050]: `--by` names `service` twice
   = help: name it once

1 error
-- status 2 --
-- $ crd plan policy.crd --charges bill.csv --history-by day,day --
-- stderr --
error[CRD0050]: `--history-by` names `day` twice
   = help: name it once

1 error
-- status 2 --
