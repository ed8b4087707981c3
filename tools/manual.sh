#!/bin/sh
# Prints the manual page's source for scdoc, from what the program says of itself. usage: tools/manual.sh CRD | scdoc
set -eu
crd=$1

# Help as it is printed, for it is aligned by hand.
# shellcheck disable=SC2016 # the marks of a literal block, not a command
literal() { printf '```\n%s\n```\n\n' "$1"; }

cat <<END
crd(1) "" "$("$crd" --version | head -n 1)"

# NAME

crd - says where AWS credits may land

# SYNOPSIS

*crd* VERB [ARGUMENT...] [OPTION...]

# DESCRIPTION

A policy is a text file that says where AWS credits may land: accounts, cost categories, credits with their restrictions and
pauses, guards, tests. *crd* checks it, tests it, and settles a Cost and Usage Report or a FOCUS export under it. It never
talks to AWS. Results go to standard output, everything else to standard error.

# VERBS

END
for verb in $("$crd" help | sed -n 's/^  \([a-z-]*\)  .*/\1/p'); do
  printf '## crd %s\n\n' "$verb"
  literal "$("$crd" help "$verb" | sed '1,2d')"
done
cat <<'END'
# EXIT STATUS

- *0*: nothing to report
- *1*: findings, failed tests, broken guards
- *2*: the job could not be done: usage, an unreadable file, a policy that does not compile where one was needed

# ENVIRONMENT

- *NO_COLOR*: no colours
- *CLICOLOR_FORCE*: colours without a terminal too; *--color* decides before either
END
