init makes the folder that it is given.

-- $ crd init first && ls first --
wrote first/policy.crd
wrote first/reminders.lua
wrote first/charges.csv
wrote first/.github/workflows/crd.yml
wrote first/.pre-commit-config.yaml

note: GitHub and pre-commit read the last two only at the top of a repository, where .git is

next:
  crd lint first/policy.crd
  crd test first/policy.crd
  crd plan first/policy.crd --charges first/charges.csv
  crd calendar first/policy.crd --charges first/charges.csv
charges.csv
policy.crd
reminders.lua
-- $ crd init first/second/ && ls first/second --
wrote first/second/policy.crd
wrote first/second/reminders.lua
wrote first/second/charges.csv
wrote first/second/.github/workflows/crd.yml
wrote first/second/.pre-commit-config.yaml

note: GitHub and pre-commit read the last two only at the top of a repository, where .git is

next:
  crd lint first/second/policy.crd
  crd test first/second/policy.crd
  crd plan first/second/policy.crd --charges first/second/charges.csv
  crd calendar first/second/policy.crd --charges first/second/charges.csv
charges.csv
policy.crd
reminders.lua
-- $ crd init none/second --
-- stderr --
error[CRD0051]: cannot make the folder of none/second/policy.crd: No such file or directory
   = help: make the folders above it first

1 error
-- status 2 --
