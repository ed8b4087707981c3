The help of plan-split, whose name is no identifier.

-- $ crd help plan-split --
crd plan-split: portions for a split of a credit, with the calls, for review

usage: crd plan-split FILE --credit NAME [--portion MONEY]... [--parts N] [OPTION...]

Splits the credit NAME of the policy FILE into 2 to 99 portions that add up exactly to what AWS lets one
split: what remains of it, less what open bills have reserved, as --credits says. Prints AWS's rules, the
calls in their dry-run form and then the real ones, and the blocks that replace the credit in the policy.
With --transfer-to, also the transfers of the new credits. Nothing is run: a split cannot be undone.

Exit status: 0 planned, 2 it cannot be done.

  crd plan-split policy.crd --credit training --parts 4 --credits credits.json
  crd plan-split policy.crd --credit training --portion 2500 --portion 7500 --credits credits.json
  crd plan-split policy.crd --credit training --parts 2 --transfer-to lab,dev --format sh -o split.sh

      --hook-budget NAME=N,...    what one call of a hook may use: instructions=1000000,
                                  memory=8388608 and output=65536 (bytes), milliseconds=1000
      --credits JSON              AWS's credits, as `aws billing get-credits --output json` prints
                                  them; - for standard input
      --credit NAME               the policy's credit that is to be split
      --portion MONEY             the amount of a new credit; may be given again
      --parts N                   so many equal portions, from 2 to 99
      --transfer-to ACCOUNT,...   who gets the new credits, in their order: numbers, or names of the
                                  policy; the owner keeps its own
      --format human|sh|json      how the result is written
  -o, --output FILE               write the result to FILE, all of it or nothing
      --as-of DATE                the day that counts as today (default: the system's date, in UTC)
      --color auto|always|never   colours: on a terminal (default; NO_COLOR and CLICOLOR_FORCE are
                                  heeded), always, or never
  -q, --quiet                     no progress while reading
  -h, --help                      show this help
-- $ crd plan_split --help --
-- stderr --
error[CRD0050]: unknown verb `plan_split`
   = help: did you mean `plan-split`?

1 error
-- status 2 --
