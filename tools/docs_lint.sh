#!/bin/sh
# Makes docs/lint.md, one section a finding of lint, from the table of findings and the cases of tests/lint. Each case
# CODE.t holds finds.crd, what lint says of it, and fine.crd, of which it says nothing.
# usage: tools/docs_lint.sh          writes the page
#        tools/docs_lint.sh --check  says whether it is stale or a case breaks the form, exit 1
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bad=0

complain() {
  echo "$1" >&2
  bad=1
}

# The body of the n-th section of a case whose name begins so: section FILE "NAME" [N]
section() {
  awk -v name="-- $2" -v wanted="${3:-1}" '
    /^-- .* --$/ { inside = index($0, name) == 1 && ++n == wanted; next }
    inside' "$1"
}

# What a lint of the policy is expected to print: report FILE POLICY
report() {
  awk -v policy="$2" '
    /^-- \$ / { mine = !done && index($0, "crd lint") && index($0, policy); done = done || mine; inside = 0; next }
    /^-- stderr --$/ { inside = mine; next }
    /^-- .* --$/ { inside = 0; next }
    inside' "$1"
}

# Every code that the report names in its headings stands in the case's own name.
check_form() {
  file=$1 code=$2
  if ! grep -q '^-- finds.crd --$' "$file" || ! grep -q '^-- fine.crd --$' "$file"; then
    complain "$file: needs finds.crd and fine.crd"
    return
  fi
  report "$file" finds.crd >"$work/report"
  grep -q "\[$code\]" "$work/report" || complain "$file: finds.crd does not show $code"
  others=$(sed -n 's/^[a-z]*\[\(CRD[0-9]*\)\].*/\1/p' "$work/report" | grep -v "^$code\$" || true)
  [ -z "$others" ] || complain "$file: finds.crd has other findings: $others"
  grep -q '^-- \$ .*crd lint.*fine.crd' "$file" || complain "$file: does not lint fine.crd"
  [ -z "$(report "$file" fine.crd)" ] || complain "$file: fine.crd has findings"
}

fence() {
  printf '```%s\n' "$1"
  sed -e :a -e '/^\n*$/{$d;N;ba' -e '}'
  printf '```\n\n'
}

# shellcheck disable=SC2016 # the backquotes are Markdown's
page() {
  cat <<'END'
# Lint

Every finding of `crd lint`, with a policy that has it and one that has not. The page is made by `tools/docs_lint.sh` from the
table of findings and from `tests/lint`, where both policies are tests. What each level does and how a finding is
suppressed: [language.md](language.md).

END
  ${CC:-cc} -std=c11 -w -I. -Isrc -Iinclude -Icli -o "$work/tables" tools/docs_tables.c
  "$work/tables" | sed -n 's/^| `\(CRD03[0-9]*\)` | `\([^`]*\)` | \([a-z]*\) | \(.*\) |$/\1\t\2\t\3\t\4/p' >"$work/rows"
  while IFS='	' read -r code slug severity words; do
    file=tests/lint/$code.t
    if [ ! -e "$file" ]; then
      complain "$code has no case $file"
      continue
    fi
    check_form "$file" "$code"
    printf '## %s\n\n' "$code"
    printf '**%s** (%s): %s.\n\n' "$slug" "$severity" "$(printf '%s' "$words" | sed 's/ | .*//')"
    printf '%s\n\n' "$(printf '%s' "$words" | sed 's/^.* | //')"
    kind=crd
    grep -q '^-- needs ' "$file" && kind="crd-fragment" # not every build takes it
    section "$file" finds.crd | fence "$kind"
    section "$file" charges.csv >"$work/charges"
    [ -s "$work/charges" ] && fence csv <"$work/charges"
    report "$file" finds.crd | fence text
    printf 'Not found in:\n\n'
    section "$file" fine.crd | fence "$kind"
  done <"$work/rows"
}

page >"$work/page"
sed -e :a -e '/^\n*$/{$d;N;ba' -e '}' "$work/page" >"$work/lint.md"
if [ "${1:-}" != --check ]; then
  cp "$work/lint.md" docs/lint.md
elif ! cmp -s "$work/lint.md" docs/lint.md; then
  complain "docs/lint.md is stale; run tools/docs_lint.sh"
fi
[ $bad = 0 ] && echo "docs: every finding of lint has its two examples"
exit $bad
