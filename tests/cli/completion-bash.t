In bash, verbs come first, then the options of the verb and the words that they take; where the shell knows better (files),
nothing is offered.

-- ask.sh --
# What bash would offer behind these words.
eval "$(crd completion bash)"
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_crd
echo "${COMPREPLY[*]}"
-- $ bash ask.sh crd '' --
init check lint fmt test eval plan diff explain backtest report calendar hook import export plan-split drift checklist build disasm completion version help
-- $ bash ask.sh ./build/crd p --
plan plan-split
-- $ bash ask.sh crd plan --h --
--history-by --hook-budget --help
-- $ bash ask.sh crd eval policy.crd --include '' --
all eligible
-- $ bash ask.sh crd check --format '' --
human json sarif junit github markdown
-- $ bash ask.sh crd plan --format c --
csv
-- $ bash ask.sh crd help ev --
eval
-- $ bash ask.sh crd completion '' --
bash zsh fish
-- $ bash ask.sh crd plan pol --

-- $ bash ask.sh crd import '' --
cost-category credits
-- $ bash ask.sh crd import cost-category '' --

-- $ bash ask.sh crd import --n; bash ask.sh crd export --c; bash ask.sh crd help --a --
--name
--credits --categories --category --color
--as-of
-- $ bash ask.sh crd plan policy.crd --fail-on ''; bash ask.sh crd plan --history-by r --
remind notify warn
region
-- $ crd completion tcsh --
-- stderr --
error[CRD0050]: unknown shell `tcsh`
   = help: one of bash, zsh, fish

1 error
-- status 2 --
