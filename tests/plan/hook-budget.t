What a call of a hook may use can be changed: less stops what was fine, more lets it through.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
account lab = 444455556666
hook work from "work.lua"
credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab on expiring call work.some }
-- work.lua --
local function some(credit, event)
  local n, list = 0, {}
  for i = 1, 200000 do n = n + i % 7 end
  for i = 1, 2000 do list[i] = i end
  return { kind = "notify", title = crd.format("{} and {}", n, #list) }
end
return { some = some }
-- bill.csv --
line_item_usage_account_id,line_item_line_item_type,line_item_usage_start_date,line_item_product_code,line_item_currency_code,line_item_unblended_cost
444455556666,Usage,2026-07-05,AmazonEC2,USD,310.00
-- plan.sh --
crd plan policy.crd --charges bill.csv --as-of 2026-08-01 "$@" | sed -n '/^Actions/,/^$/p'
-- $ sh plan.sh --
Actions
  upcoming  2027-06-30  notify  training: 599997 and 2000

-- $ sh plan.sh --hook-budget instructions=100000 --
-- stderr --
error[CRD1020]: hook `work.some` used up its 100,000 instructions
 --> work.lua:3:3
  |
3 |   for i = 1, 200000 do n = n + i % 7 end
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 ::: policy.crd:3:81
  |
3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab on expiring call work.some }
  |                                                                                 -------------------------- called here
  = note: called for `on expiring` of credit `training`
  = help: let it do less, or give it more with `--hook-budget instructions=N`

1 error
-- $ sh plan.sh --hook-budget 'instructions=2000000, memory=20000' --
-- stderr --
error[CRD1021]: hook `work.some` used up its 20,000 bytes of memory
 --> work.lua:4:3
  |
4 |   for i = 1, 2000 do list[i] = i end
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 ::: policy.crd:3:81
  |
3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab on expiring call work.some }
  |                                                                                 -------------------------- called here
  = note: called for `on expiring` of credit `training`
  = help: let it take less, or give it more with `--hook-budget memory=BYTES`

1 error
-- $ sh plan.sh --hook-budget output=20 --
-- stderr --
error[CRD1023]: hook `work.some` returns more than its 20 bytes
 --> work.lua:1:1
  |
1 | local function some(credit, event)
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 ::: policy.crd:3:81
  |
3 | credit training { amount 600 USD starts 2026-07-01 expires 2027-06-30 owner lab on expiring call work.some }
  |                                                                                 -------------------------- called here
  = note: called for `on expiring` of credit `training`
  = help: let it return less, or give it more with `--hook-budget output=BYTES`

1 error
-- $ sh plan.sh --hook-budget milliseconds=4294967295,output=4096,memory=1000000 --
Actions
  upcoming  2027-06-30  notify  training: 599997 and 2000

-- $ crd check policy.crd --hook-budget instructions=0 --
-- stderr --
error[CRD0050]: `--hook-budget` cannot read `instructions=0`
   = help: write it as instructions=N, memory=BYTES, milliseconds=N or output=BYTES, N above 0

1 error
-- status 2 --
-- $ crd check policy.crd --hook-budget instructions --
-- stderr --
error[CRD0050]: `--hook-budget` cannot read `instructions`
   = help: write it as instructions=N, memory=BYTES, milliseconds=N or output=BYTES, N above 0

1 error
-- status 2 --
-- $ crd check policy.crd --hook-budget memory=1MB --
-- stderr --
error[CRD0050]: `--hook-budget` cannot read `memory=1MB`
   = help: write it as instructions=N, memory=BYTES, milliseconds=N or output=BYTES, N above 0

1 error
-- status 2 --
-- $ crd check policy.crd --hook-budget milliseconds=4294967296 --
-- stderr --
error[CRD0050]: `--hook-budget` cannot read `milliseconds=4294967296`
   = help: write it as instructions=N, memory=BYTES, milliseconds=N or output=BYTES, N above 0

1 error
-- status 2 --
-- $ crd check policy.crd --hook-budget memory=9223372036854775808 --
-- stderr --
error[CRD0050]: `--hook-budget` cannot read `memory=9223372036854775808`
   = help: write it as instructions=N, memory=BYTES, milliseconds=N or output=BYTES, N above 0

1 error
-- status 2 --
-- $ crd check policy.crd --hook-budget time=5 --
-- stderr --
error[CRD0050]: `--hook-budget` cannot read `time=5`
   = help: write it as instructions=N, memory=BYTES, milliseconds=N or output=BYTES, N above 0

1 error
-- status 2 --
-- $ crd help plan | sed -n '/fail-on/,/history-by/p' --
of one that --fail-on names) is due, 2 it could not be done.

  crd plan policy.crd --charges bill-2026-10.csv
  crd plan policy.crd --charges bills/ --history-by sku,day --format json -o plan.json
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
