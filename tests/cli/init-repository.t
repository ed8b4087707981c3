init says where its workflow and hooks are read when that is not where it wrote them; at the top of a repository there is nothing to say.

-- $ mkdir -p top/.git && crd init top | sed '/^next/,$d' --
wrote top/policy.crd
wrote top/reminders.lua
wrote top/charges.csv
wrote top/.github/workflows/crd.yml
wrote top/.pre-commit-config.yaml

-- $ mkdir top/below && cd top/below && crd init | sed '/^next/,$d' --
wrote policy.crd
wrote reminders.lua
wrote charges.csv
wrote .github/workflows/crd.yml
wrote .pre-commit-config.yaml

note: GitHub and pre-commit read the last two only at the top of a repository, where .git is

