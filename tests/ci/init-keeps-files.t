init leaves a workflow and hooks as they are where a repository has them.

-- .pre-commit-config.yaml --
repos: []
-- $ crd init --
wrote policy.crd
wrote reminders.lua
wrote charges.csv
wrote .github/workflows/crd.yml
kept .pre-commit-config.yaml, which is there already

next:
  crd lint policy.crd
  crd test policy.crd
  crd plan policy.crd --charges charges.csv
  crd calendar policy.crd --charges charges.csv
-- $ cat .pre-commit-config.yaml --
repos: []
