In fish, the same, with what each means.

-- needs command -v fish --
-- ask.fish --
crd completion fish | source
complete -C "$argv"
-- $ fish ask.fish 'crd ' | sort | head -n 3 --
backtest	what the simulation pays against what AWS paid
build	compile a policy to bytecode
calendar	reminders, expiries, pauses and re-activations as iCalendar
-- $ fish ask.fish 'crd plan --on-error ' --
skip	a row that cannot be read stops the work (default), or is skipped, counted and listed
stop	a row that cannot be read stops the work (default), or is skipped, counted and listed
-- $ fish ask.fish 'crd eval --wh' --
--where	count only charges that meet a condition, written as in a rule
-- categories.json --
{}
-- $ fish ask.fish 'crd import c' --
categories.json
cost-category
credits
-- $ fish ask.fish 'crd drift --credits c' --
categories.json
