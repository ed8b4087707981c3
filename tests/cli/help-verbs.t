Every verb has a help text of its own, and --help is the same.

-- $ crd help init --
crd init: write a first policy with tests and a hook, and charges to try it on

usage: crd init [DIR] [OPTION...]

Writes policy.crd, reminders.lua and charges.csv into DIR (default: here), beside them a workflow for
GitHub, .github/workflows/crd.yml, and hooks for pre-commit, .pre-commit-config.yaml, which are read at
the top of a repository only, and says what to run next. Files that are already there are never touched.

      --as-of DATE                the day that counts as today (default: the system's date, in UTC)
      --color auto|always|never   colours: on a terminal (default; NO_COLOR and CLICOLOR_FORCE are
                                  heeded), always, or never
  -q, --quiet                     no progress while reading
  -h, --help                      show this help
-- $ crd help check --
crd check: parse, resolve and type policies; report every finding

usage: crd check FILE... [OPTION...]

Reads each FILE as a policy of its own, with its imports, and reports everything that is wrong.

Exit status: 0 nothing found, 1 findings, 2 a file could not be read.

  crd check policy.crd
  crd check --format sarif -o crd.sarif policies/*.crd

      --hook-budget NAME=N,...    what one call of a hook may use: instructions=1000000,
                                  memory=8388608 and output=65536 (bytes), milliseconds=1000
      --deny FINDING,...          make warnings errors, by code or name; may be given several times
      --allow FINDING,...         do not show findings; wins over the policy's `lint` block, as
                                  --deny does
      --fail-level warning|error  the severity from which findings make the exit status 1
      --summary FILE              also add a summary in Markdown to the end of FILE, such as
                                  $GITHUB_STEP_SUMMARY
      --format human|json|sarif|junit|github|markdown
                                  how the result is written
  -o, --output FILE               write the result to FILE, all of it or nothing
      --as-of DATE                the day that counts as today (default: the system's date, in UTC)
      --color auto|always|never   colours: on a terminal (default; NO_COLOR and CLICOLOR_FORCE are
                                  heeded), always, or never
  -q, --quiet                     no progress while reading
  -h, --help                      show this help
-- $ crd help test --
crd test: run the tests that a policy holds

usage: crd test FILE... [OPTION...]

Runs the test blocks of each FILE. Coverage counts the rules of categories: when, inherit and
default lines.

Exit status: 0 all passed, 1 a test failed or coverage is too low, 2 a policy does not compile.

  crd test policy.crd
  crd test policy.crd --filter RDS
  crd test policy.crd --min-coverage 90

      --hook-budget NAME=N,...    what one call of a hook may use: instructions=1000000,
                                  memory=8388608 and output=65536 (bytes), milliseconds=1000
      --filter TEXT               run only the tests whose name contains TEXT
      --coverage                  say how many rules the tests reach, and list those they do not
      --min-coverage PERCENT      fail when the tests reach fewer of the rules than that
      --summary FILE              also add a summary in Markdown to the end of FILE, such as
                                  $GITHUB_STEP_SUMMARY
      --format human|json|junit|github|markdown
                                  how the result is written
  -o, --output FILE               write the result to FILE, all of it or nothing
      --as-of DATE                the day that counts as today (default: the system's date, in UTC)
      --color auto|always|never   colours: on a terminal (default; NO_COLOR and CLICOLOR_FORCE are
                                  heeded), always, or never
  -q, --quiet                     no progress while reading
  -h, --help                      show this help
-- $ crd help eval --
crd eval: classify charges: totals by fields and categories, or row by row

usage: crd eval FILE --charges PATH... [OPTION...]

Gives every charge its category values under the policy FILE (text or bytecode) and adds up.

  crd eval policy.crd --charges bill.csv
  crd eval policy.crd --charges bills/ --by Workload,service,month
  crd eval policy.crd --charges bill.csv --where 'tag.env is absent' --rows --format csv

      --charges PATH...           the bills: files, directories, patterns, or - for standard input;
                                  takes every path up to the next option
      --on-error stop|skip        a row that cannot be read stops the work (default), or is skipped,
                                  counted and listed
      --assume-type TYPE          the charge type of bills that have no such column, such as Usage
      --threads N                 read the charges with at most so many threads (default: one for
                                  each processor that crd may use); the result is the same with any
                                  number
      --stats                     say on standard error what it took: rows and bytes a second, the
                                  time of each stage, memory
      --by FIELD,...              fields, tag.KEY, categories, month, day or currency to group by
                                  (default: every category of the policy)
      --where CONDITION           count only charges that meet a condition, written as in a rule
      --include all|eligible      count every charge (default), or only those that a credit could
                                  pay
      --rows                      show each charge with its values in place of totals
      --hook-budget NAME=N,...    what one call of a hook may use: instructions=1000000,
                                  memory=8388608 and output=65536 (bytes), milliseconds=1000
      --format human|json|csv     how the result is written
  -o, --output FILE               write the result to FILE, all of it or nothing
      --as-of DATE                the day that counts as today (default: the system's date, in UTC)
      --color auto|always|never   colours: on a terminal (default; NO_COLOR and CLICOLOR_FORCE are
                                  heeded), always, or never
  -q, --quiet                     no progress while reading
  -h, --help                      show this help
-- $ crd help plan --
crd plan: dry run: where the credits would land on these charges

usage: crd plan FILE --charges PATH... [OPTION...]

Settles the charges month by month under the policy FILE (text or bytecode): what each credit pays
and for whom, what is left or forfeited, every bill and every guard, and what the policy's hooks ask to
be done. As csv: the history of payments.

Exit status: 0 all guards hold, 1 a guard of severity error is broken or an action of kind fail (or
of one that --fail-on names) is due, 2 it could not be done.

  crd plan policy.crd --charges bill-2026-10.csv
  crd plan policy.crd --charges bills/ --history-by sku,day --format json -o plan.json
  crd plan policy.crd --charges bills/ --forecast --full
  crd plan policy.crd --charges bills/ --fail-on remind,warn

      --charges PATH...           the bills: files, directories, patterns, or - for standard input;
                                  takes every path up to the next option
      --on-error stop|skip        a row that cannot be read stops the work (default), or is skipped,
                                  counted and listed
      --assume-type TYPE          the charge type of bills that have no such column, such as Usage
      --threads N                 read the charges with at most so many threads (default: one for
                                  each processor that crd may use); the result is the same with any
                                  number
      --stats                     say on standard error what it took: rows and bytes a second, the
                                  time of each stage, memory
      --history-by FIELD,...      a finer history of payments: any of sku, region and day
      --forecast                  look ahead, to the last expiry: what will be applied and
                                  forfeited, and when
      --full                      show the arithmetic of the forecast, month by month
      --assumptions               plan again under each other value of each settlement option, and
                                  say what changes
      --all-assumptions           the same, and under all combinations of these values
      --fail-on KIND,...          fail when an action of such a kind is due: any of remind, notify
                                  and warn (fail always does)
      --hook-budget NAME=N,...    what one call of a hook may use: instructions=1000000,
                                  memory=8388608 and output=65536 (bytes), milliseconds=1000
      --format human|json|csv     how the result is written
  -o, --output FILE               write the result to FILE, all of it or nothing
      --as-of DATE                the day that counts as today (default: the system's date, in UTC)
      --color auto|always|never   colours: on a terminal (default; NO_COLOR and CLICOLOR_FORCE are
                                  heeded), always, or never
  -q, --quiet                     no progress while reading
  -h, --help                      show this help
-- $ crd help build --
crd build: compile a policy to bytecode

usage: crd build FILE [OPTION...]

Writes the bytecode beside the policy, with the ending .crdc, or to the file that --output names;
of a policy from standard input, to standard output.
The same policy gives the same bytes on every machine; every verb with --charges but lint takes them in
place of the text.

  crd build policy.crd -o policy.crdc

      --hook-budget NAME=N,...    what one call of a hook may use: instructions=1000000,
                                  memory=8388608 and output=65536 (bytes), milliseconds=1000
  -o, --output FILE               write the result to FILE, all of it or nothing
      --as-of DATE                the day that counts as today (default: the system's date, in UTC)
      --color auto|always|never   colours: on a terminal (default; NO_COLOR and CLICOLOR_FORCE are
                                  heeded), always, or never
  -q, --quiet                     no progress while reading
  -h, --help                      show this help
-- $ crd help disasm --
crd disasm: show the bytecode of a policy

usage: crd disasm FILE [OPTION...]

FILE is a policy, or bytecode that `crd build` wrote.

      --hook-budget NAME=N,...    what one call of a hook may use: instructions=1000000,
                                  memory=8388608 and output=65536 (bytes), milliseconds=1000
  -o, --output FILE               write the result to FILE, all of it or nothing
      --as-of DATE                the day that counts as today (default: the system's date, in UTC)
      --color auto|always|never   colours: on a terminal (default; NO_COLOR and CLICOLOR_FORCE are
                                  heeded), always, or never
  -q, --quiet                     no progress while reading
  -h, --help                      show this help
-- $ crd help version --
crd version: show the version and what this build reads

usage: crd version [OPTION...]

      --format human|json         how the result is written
  -o, --output FILE               write the result to FILE, all of it or nothing
      --as-of DATE                the day that counts as today (default: the system's date, in UTC)
      --color auto|always|never   colours: on a terminal (default; NO_COLOR and CLICOLOR_FORCE are
                                  heeded), always, or never
  -q, --quiet                     no progress while reading
  -h, --help                      show this help
-- $ crd help help --
crd help: explain a verb or a finding

usage: crd help [VERB|CODE] [OPTION...]

  crd help plan
  crd help hook run
  crd help CRD0401

  -o, --output FILE               write the result to FILE, all of it or nothing
      --as-of DATE                the day that counts as today (default: the system's date, in UTC)
      --color auto|always|never   colours: on a terminal (default; NO_COLOR and CLICOLOR_FORCE are
                                  heeded), always, or never
  -q, --quiet                     no progress while reading
  -h, --help                      show this help
-- $ crd help calendar --
crd calendar: reminders, expiries, pauses and re-activations as iCalendar

usage: crd calendar FILE [--charges PATH...] [OPTION...]

Writes what the policy FILE (text or bytecode) asks for and what happens to its credits as a calendar
(RFC 5545): a to-do for each `remind` and `fail`, an all-day event for all else. An entry keeps its UID
from run to run, so a calendar that is read again is brought up to date. With charges the balances are
those of a plan.

  crd calendar policy.crd -o credits.ics
  crd calendar policy.crd --charges bills/ -o credits.ics

      --charges PATH...           the bills: files, directories, patterns, or - for standard input;
                                  takes every path up to the next option
      --on-error stop|skip        a row that cannot be read stops the work (default), or is skipped,
                                  counted and listed
      --assume-type TYPE          the charge type of bills that have no such column, such as Usage
      --threads N                 read the charges with at most so many threads (default: one for
                                  each processor that crd may use); the result is the same with any
                                  number
      --stats                     say on standard error what it took: rows and bytes a second, the
                                  time of each stage, memory
      --hook-budget NAME=N,...    what one call of a hook may use: instructions=1000000,
                                  memory=8388608 and output=65536 (bytes), milliseconds=1000
  -o, --output FILE               write the result to FILE, all of it or nothing
      --as-of DATE                the day that counts as today (default: the system's date, in UTC)
      --color auto|always|never   colours: on a terminal (default; NO_COLOR and CLICOLOR_FORCE are
                                  heeded), always, or never
  -q, --quiet                     no progress while reading
  -h, --help                      show this help
-- $ crd help hook --
crd hook: try one hook: what it is given, and what it returns

usage: crd hook run FILE.lua FUNCTION [--charges PATH...] [OPTION...]

Calls FUNCTION of FILE.lua, or of a hook of the standard library (std/hooks/...), as a plan would: for
the pause or event for which the policy calls it for the credit that --credit names, else for its
pauses; with --on for an event, or `pause`; with --key, a predicate for a charge. Without charges the
credit is untouched. A hook that the policy declares gets its settings; where it is declared more than
once, write HOOK.FUNCTION.

  crd hook run hooks/launch.lua ready --credit training
  crd hook run std/hooks/reminders expiry --credit training --on 'expiring 14 days before'
  crd hook run hooks/teams.lua research --key tag.team=vision,account=444455556666

      --charges PATH...           the bills: files, directories, patterns, or - for standard input;
                                  takes every path up to the next option
      --on-error stop|skip        a row that cannot be read stops the work (default), or is skipped,
                                  counted and listed
      --assume-type TYPE          the charge type of bills that have no such column, such as Usage
      --threads N                 read the charges with at most so many threads (default: one for
                                  each processor that crd may use); the result is the same with any
                                  number
      --stats                     say on standard error what it took: rows and bytes a second, the
                                  time of each stage, memory
      --hook-budget NAME=N,...    what one call of a hook may use: instructions=1000000,
                                  memory=8388608 and output=65536 (bytes), milliseconds=1000
      --policy FILE               the policy that the hook is tried under (default: policy.crd)
      --credit NAME               the policy's credit that the hook is asked about
      --on EVENT                  the event that it is called for, as in a policy: 'expiring 14 days
                                  before', 'paused 30 days', exhausted; or pause (default: where the
                                  policy calls it)
      --key FIELD=VALUE,...       the charge that a predicate is asked about
      --format human|json         how the result is written
  -o, --output FILE               write the result to FILE, all of it or nothing
      --as-of DATE                the day that counts as today (default: the system's date, in UTC)
      --color auto|always|never   colours: on a terminal (default; NO_COLOR and CLICOLOR_FORCE are
                                  heeded), always, or never
  -q, --quiet                     no progress while reading
  -h, --help                      show this help
-- $ crd help explain --
crd explain: why a charge got its categories and its credits, or where a credit went

usage: crd explain FILE [--charges PATH...] [OPTION...]

Explains charges by the plan of the policy FILE (text or bytecode): which rules were tried and what
decided, whether credits could pay, which did, and why the others did not. --row, or any of --account,
--service, --on and --sku, say which charges; those that the policy cannot tell apart are explained
together, the largest first. --credit explains a credit in their place. --history puts AWS's allocation
history beside the answer. With --prose, without charges, the policy in plain English.

  crd explain policy.crd --charges bill.csv --row 17
  crd explain policy.crd --charges bills/ --account ai_lab --service AmazonSageMaker --on 2026-10-03
  crd explain policy.crd --charges bills/ --credit activate --history history.json
  crd explain policy.crd --prose

      --charges PATH...           the bills: files, directories, patterns, or - for standard input;
                                  takes every path up to the next option
      --on-error stop|skip        a row that cannot be read stops the work (default), or is skipped,
                                  counted and listed
      --assume-type TYPE          the charge type of bills that have no such column, such as Usage
      --threads N                 read the charges with at most so many threads (default: one for
                                  each processor that crd may use); the result is the same with any
                                  number
      --stats                     say on standard error what it took: rows and bytes a second, the
                                  time of each stage, memory
      --hook-budget NAME=N,...    what one call of a hook may use: instructions=1000000,
                                  memory=8388608 and output=65536 (bytes), milliseconds=1000
      --row [FILE:]N              the charge in row N of its file, the header not counted
      --account ACCOUNT           charges of an account: its number, its name in the policy, or in
                                  the bill
      --service SERVICE           charges of a service, by its code in the bill
      --on DATE                   charges of a day
      --sku SKU                   charges of a SKU
      --top N                     explain the N largest groups of like charges (default: 5)
      --credit NAME               a credit in place of charges: where its money went, and what it
                                  did not pay
      --prose                     say in plain English what the policy declares
      --history JSON              AWS's own record, as `aws billing get-credit-allocation-history
                                  --output json` prints it; - for standard input
      --format human|json         how the result is written
  -o, --output FILE               write the result to FILE, all of it or nothing
      --as-of DATE                the day that counts as today (default: the system's date, in UTC)
      --color auto|always|never   colours: on a terminal (default; NO_COLOR and CLICOLOR_FORCE are
                                  heeded), always, or never
  -q, --quiet                     no progress while reading
  -h, --help                      show this help
-- $ for verb in init check test eval plan explain calendar hook build disasm version help; do crd help $verb >a; crd $verb --help >b; crd $verb -h >c; cmp a b && cmp b c; done --
