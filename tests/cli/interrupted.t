A signal ends the work as it would end any program: the shell sees it, nothing is written, a line of progress is gone.
Whoever ignores a signal goes on ignoring it.

-- needs script -qec true /dev/null --
-- needs env --default-signal=INT true --
-- policy.crd --
account prod = 111122223333
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_usage_start_date
111122223333,AmazonEC2,Usage,1.00,2026-06-01
-- interrupt.sh --
# interrupt.sh SIGNAL COMMAND...: the command waits for the bill `waiting`; says how it ends
signal=$1
shift
mkfifo waiting
env --default-signal=INT "$@" &
command=$!
exec 3>waiting # open as soon as the command reads it
kill -s "$signal" $command
wait $command 2>/dev/null
echo "status $?"
rm waiting
-- $ for signal in TERM INT HUP; do sh interrupt.sh $signal crd plan policy.crd --charges waiting -o plan.txt; done; ls --
status 143
status 130
status 129
bill.csv
interrupt.sh
policy.crd
-- $ sh interrupt.sh TERM crd eval policy.crd --charges bill.csv waiting --format csv; ls --
status 143
bill.csv
interrupt.sh
policy.crd
-- shown.sh --
# Progress stands on the terminal when the signal comes
mkfifo slow
{ cat bill.csv; sleep 1.3; yes "$(tail -n 1 bill.csv)" | head -n 20000; sleep 30; } >slow & feeder=$!
script -qec "timeout --foreground --preserve-status -s INT 3 crd eval policy.crd --charges slow; echo status \$?" /dev/null </dev/null |
  sed 's/\r/<return>/g; s/\x1b\[K/<clear>/g; s/\x1b\[0m/<plain>/g; s/[0-9][0-9,]* rows.s/N rows\/s/g'
kill $feeder
rm slow
-- $ sh shown.sh --
<return>reading slow: 0 MB, N rows/s<clear><return><clear><plain>status 130<return>
-- ignoring.sh --
trap '' HUP
mkfifo waiting
crd eval policy.crd --charges waiting --format csv & command=$!
exec 3>waiting
kill -s HUP $command
cat bill.csv >&3
exec 3>&-
wait $command
echo "status $?"
rm waiting
-- $ sh ignoring.sh --
rows,cost
1,1.00
status 0
-- stderr --
note: charges that name no currency are taken as USD
