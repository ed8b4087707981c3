Help takes the words that stand behind a verb, as the pages write it, and no others.

-- $ crd help hook run | head -n 3 --
crd hook: try one hook: what it is given, and what it returns

usage: crd hook run FILE.lua FUNCTION [--charges PATH...] [OPTION...]
-- $ crd help import credits | head -n 1; crd help export preferences | head -n 1; crd help completion fish | head -n 1 --
crd import: a policy from what AWS has: Cost Categories, credits
crd export: what the policy says, for AWS: Cost Categories, Terraform, preferences
crd completion: print the completion script of bash, zsh or fish
-- $ crd help hook walk --
-- stderr --
error[CRD0050]: unknown verb or finding `hook walk`
   = help: usage: crd hook run FILE.lua FUNCTION [--charges PATH...]

1 error
-- status 2 --
-- $ crd help plan csv --
-- stderr --
error[CRD0050]: unknown verb or finding `plan csv`
   = help: usage: crd plan FILE --charges PATH...

1 error
-- status 2 --
-- $ crd help CRD0401 again --
-- stderr --
error[CRD0050]: unknown verb or finding `CRD0401 again`
   = help: `crd help` lists the verbs

1 error
-- status 2 --
