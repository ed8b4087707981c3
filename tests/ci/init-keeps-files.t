init leaves a workflow and hooks as they are where a repository has them.

-- .pre-commit-config.yaml --
repos: []
-- $ crd init --
wrote policy.crd
wrote reminders.lua
wrote charges.csv
wrote .github/workflows/crd.yml
kept .pre-commit-config.yaml, which is there already

note: GitHub and pre-commit read the last two only at the top of a repository, where .git is

next:
  crd lint policy.crd
  crd test policy.crd
  crd plan policy.crd --charges charges.csv
  crd calendar policy.crd --charges charges.csv
-- $ cat .pre-commit-config.yaml --
repos: []
