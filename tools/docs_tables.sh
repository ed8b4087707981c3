#!/bin/sh
# Keeps the tables in docs/ equal to the tables that the program is made of. A table stands between the lines
#   <!-- table: NAME -->   and   <!-- end -->
# usage: tools/docs_tables.sh          rewrites what is stale
#        tools/docs_tables.sh --check  says what is stale, exit 1
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Limits are plain C: a number with its reason in a comment behind it, or in the comment above.
limits() {
  echo "@$1"
  echo '| limit | number | of what, and why |'
  echo '|---|---|---|'
  awk '
    function row(name, number, why) {
      gsub(/u /, " ", number); gsub(/u$|\(size_t\)|^\(|\)$/, "", number); gsub(/0x[fF]+u/, "2^24 - 1", number); gsub(/\|/, "\\|", why)
      gsub(/[ \t]+/, " ", why); sub(/^ /, "", why); sub(/ $/, "", why); sub(/ *\*\/.*/, "", why)
      printf "| `%s` | %s | %s |\n", name, number, why
    }
    /^#(ifndef|endif)|_H$/ { next }
    /^\/\* SPDX/ { skip = 1 }
    skip { if (/\*\//) skip = 0; next }
    /^ *LIMIT_[A-Z_]+ *= *[0-9]+/ {
      line = $0; why = line; sub(/^[^\/]*\/\* */, "", why); sub(/ *\*\/.*/, "", why)
      name = $1; number = line; sub(/^[^=]*= */, "", number); sub(/[ ,\/].*/, "", number)
      row(name, number, why); next
    }
    /^\/\*/ { above = ""; inside = 1 }
    inside { line = $0; sub(/^[ \t]*\/?\*+ ?/, "", line); ended = sub(/ *\*\/.*/, "", line); above = above " " line; if (ended || $0 ~ /\*\//) inside = 0; next }
    /^#define [A-Z_]+[ \t]+[^ ]/ { number = $0; sub(/^#define [A-Z_]+[ \t]+/, "", number); row($2, number, above) }
  ' "$2"
}

${CC:-cc} -std=c11 -w -I. -Isrc -Iinclude -Icli -o "$work/tables" tools/docs_tables.c
{
  "$work/tables"
  limits grammar-limits grammar/limits.h
  limits sema-limits src/sema/limits.h
  limits lint-limits src/lint/limits.h
  limits charges-limits src/charges/limits.h
  limits io-limits include/crd_io.h
  limits vm-limits vm/limits.h
  limits hook-limits src/hooks/limits.h
} >"$work/all"

stale=0
for page in docs/*.md; do
  awk -v tables="$work/all" '
    BEGIN {
      while ((getline line < tables) > 0) {
        if (line ~ /^@/) name = substr(line, 2)
        else table[name] = table[name] line "\n"
      }
    }
    /^<!-- table: .* -->$/ {
      print; name = $3
      if (!(name in table)) { print "docs_tables: there is no table " name " (" FILENAME ")" | "cat 1>&2"; exit 1 }
      printf "%s", table[name]; inside = 1; next
    }
    /^<!-- end -->$/ { inside = 0 }
    !inside { print }' "$page" >"$work/page"
  cmp -s "$work/page" "$page" && continue
  if [ "${1:-}" = --check ]; then
    echo "$page: a table is stale; run tools/docs_tables.sh" >&2
    stale=1
  else
    cp "$work/page" "$page" && echo "updated $page"
  fi
done
[ $stale = 0 ] && echo "docs: every table is up to date"
exit $stale
