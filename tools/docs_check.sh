#!/usr/bin/env bash
# Runs what the pages say. In the pages of the root, docs/ and policies/:
#   a block marked ```crd      is a whole policy and must compile without a finding
#   a block marked ```console  holds commands behind `$ ` and, below each, all that it prints
#   a link to a file or heading of the project leads to one that is there
# usage: tools/docs_check.sh           says what differs, exit 1
#        tools/docs_check.sh --update  writes what the commands print into the pages
# `crd` must be in the path.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bad=0
command -v crd >/dev/null || {
  echo "docs_check: crd is not in the path" >&2
  exit 2
}

check_policy() {
  crd check --color never "$work/policy.crd" >"$work/findings" 2>&1 && return
  echo "$1: a policy in this page has findings" >&2
  sed "s|$work/||" "$work/findings" >&2
  bad=1
}

run_command() {
  LC_ALL=C TZ=UTC NO_COLOR=1 TMPDIR=$work timeout 60 sh -c "$1" 2>&1 </dev/null | sed "s|$PWD/||g"
}

# Headings as links name them: small letters, digits and `-`.
headings() { sed -n 's/^##* //p' "$1" | tr '[:upper:]' '[:lower:]' | sed 's/[^a-z0-9 _-]//g; s/ /-/g'; }

check_links() {
  local page=$1 link file
  while IFS= read -r link; do
    file=$page
    [ -n "${link%%#*}" ] && file=$(dirname "$page")/${link%%#*}
    [ -e "$file" ] && { [[ $link != *#* ]] || headings "$file" | grep -qx -- "${link#*#}"; } && continue
    echo "$page: the link $link leads nowhere" >&2
    bad=1
  done < <(grep -oE '\]\([^)]+\)' "$page" | sed 's/^](//; s/)$//' | grep -vE '^https?:')
}

# Prints the page as it should be. It only reads the page.
# shellcheck disable=SC2094
render() {
  local page=$1 inside=text line
  while IFS= read -r line; do
    case $inside:$line in
      console:'$ '*)
        printf '%s\n' "$line"
        run_command "${line#\$ }"
        continue ;;
      console:'```' | crd:'```' | other:'```')
        [ $inside = crd ] && check_policy "$page"
        inside=text ;;
      console:*) continue ;;
      crd:*) printf '%s\n' "$line" >>"$work/policy.crd" ;;
      text:'```console') inside=console ;;
      text:'```crd') inside=crd && : >"$work/policy.crd" ;;
      text:'```'*) inside=other ;;
    esac
    printf '%s\n' "$line"
  done <"$page" >"$work/page"
}

for page in *.md docs/*.md docs/decisions/*.md policies/*/README.md; do
  check_links "$page"
  render "$page"
  cmp -s "$page" "$work/page" && continue
  if [ "${1:-}" = --update ]; then
    cp "$work/page" "$page" && echo "updated $page"
  else
    diff -u --label "$page" --label "what its commands print" "$page" "$work/page"
    bad=1
  fi
done
[ $bad = 0 ] && echo "docs: every policy compiles, every command prints what its page says, every link leads somewhere"
exit $bad
