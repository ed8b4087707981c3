The overview lists every verb, whichever way it is asked for.

-- $ crd help --
crd: says where AWS credits may land

usage: crd VERB [ARGUMENT...] [OPTION...]

  init        write a first policy with tests and a hook, and charges to try it on
  check       parse, resolve and type policies; report every finding
  lint        prove what is wrong with policies, with a charge that shows it
  fmt         lay policies out in their one canonical form
  test        run the tests that a policy holds
  eval        classify charges: totals by fields and categories, or row by row
  plan        dry run: where the credits would land on these charges
  diff        dry run of a policy change: what it moves, in exact money
  explain     why a charge got its categories and its credits, or where a credit went
  backtest    what the simulation pays against what AWS paid
  report      a plan as one page for a browser: balances, forecast, bills, guards
  calendar    reminders, expiries, pauses and re-activations as iCalendar
  hook        try one hook: what it is given, and what it returns
  import      a policy from what AWS has: Cost Categories, credits
  export      what the policy says, for AWS: Cost Categories, Terraform, preferences
  plan-split  portions for a split of a credit, with the calls, for review
  drift       a policy against the credits and Cost Categories that an account has
  checklist   what to look at on the first day of a credit, for every credit that AWS has
  build       compile a policy to bytecode
  disasm      show the bytecode of a policy
  completion  print the completion script of bash, zsh or fish
  version     show the version and what this build reads
  help        explain a verb or a finding

`crd help VERB` shows a verb's options; `crd help CODE` explains a finding.
-- $ crd help >a; crd --help >b; crd -h >c; cmp a b && cmp b c --
