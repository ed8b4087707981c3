In fish, the same, with what each means.

-- needs command -v fish --
-- ask.fish --
crd completion fish | source
complete -C "$argv"
-- $ fish ask.fish 'crd ' | sort | head -n 3 --
build	compile a policy to bytecode
calendar	reminders, expiries, pauses and re-activations as iCalendar
check	parse, resolve and type policies; report every finding
-- $ fish ask.fish 'crd plan --on-error ' --
skip	a row that cannot be read stops the work (default), or is skipped, counted and listed
stop	a row that cannot be read stops the work (default), or is skipped, counted and listed
-- $ fish ask.fish 'crd eval --wh' --
--where	count only charges that meet a condition, written as in a rule
