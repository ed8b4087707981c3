#!/usr/bin/env bash
# Runs test programs and case files (format: CONTRIBUTING.md); the last line is "N passed, N failed".
# usage: tests/run.sh [--update] FILE.t|PROGRAM...
#   CRD: the binary to test. BUILD: its build folder. JOBS: how many at once (default: all cores).
#   --update rewrites the expectations of the case files with what came out.
set -uo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
export root update=no
export CRD=${CRD:-$root/build/crd} BUILD=${BUILD:-$root/build}
if [ "${1:-}" = --update ]; then
  update=yes
  shift
fi
results=$(mktemp -d)
export results
# Commands split what a variable holds at newlines only, so that $ROOT and $DATA may have blanks in their paths.
export whole_lines="IFS='
';"
trap 'rm -rf "$results"' EXIT

# Splits an archive into numbered sections: N.name holds what stands between the dashes, N.body the lines below.
# Section 0 is the prose.
split() {
  awk -v dir="$2" '
    function open_section(name) {
      if (body) close(body)
      printf "%s", name > (dir "/" n ".name"); close(dir "/" n ".name")
      body = dir "/" n ".body"; printf "" > body; n++
    }
    BEGIN { n = 0; open_section("") }
    /^-- .* --$/ { open_section(substr($0, 4, length($0) - 6)); next }
    { print > body }' "$1"
}

# What a command printed, with the places of this machine taken out; a missing newline at the end is made visible.
settle_text() {
  sed -e "s|$root/tests/data|\$DATA|g" -e "s|$root|\$ROOT|g" -e "s|$2|\$PWD|g" "$1"
  if [ -s "$1" ] && [ -n "$(tail -c 1 "$1")" ]; then printf '\n\\ no newline at the end\n'; fi
}

# Runs one case file; prints what differs. Leaves its outcome as the status.
run_case() {
  local file=$1 dir work section name next fresh bad=0 status
  dir=$(mktemp -d) work=$(mktemp -d)
  split "$file" "$dir"
  fresh=$dir/fresh
  cat "$dir/0.body" >"$fresh"
  section=1
  while [ -e "$dir/$section.name" ]; do
    name=$(cat "$dir/$section.name")
    if [ "${name#\$ }" = "$name" ]; then
      mkdir -p "$work/$(dirname "$name")" && cp "$dir/$section.body" "$work/$name"
      { echo "-- $name --" && cat "$dir/$section.body"; } >>"$fresh"
    else
      (cd "$work" && ROOT=$root DATA=$root/tests/data PATH="$(dirname "$CRD"):$PATH" LC_ALL=C TZ=UTC \
        env -u NO_COLOR -u CLICOLOR_FORCE timeout 120 sh -c "$whole_lines ${name#\$ }") >"$dir/raw.out" 2>"$dir/raw.err" </dev/null
      status=$?
      settle_text "$dir/raw.out" "$work" >"$dir/out"
      settle_text "$dir/raw.err" "$work" >"$dir/err"
      {
        echo "-- $name --" && cat "$dir/out"
        if [ -s "$dir/err" ]; then echo "-- stderr --" && cat "$dir/err"; fi
        if [ "$status" != 0 ]; then echo "-- status $status --"; fi
      } >>"$fresh"
      while next=$(cat "$dir/$((section + 1)).name" 2>/dev/null) && [[ $next == stderr || $next == "status "* ]]; do
        section=$((section + 1))
      done
    fi
    section=$((section + 1))
  done
  if ! diff -u --label "$file, expected" --label "what came out" "$file" "$fresh" >"$dir/diff"; then
    if [ "$update" = yes ]; then
      cp "$fresh" "$file" && echo "updated $file"
    else
      bad=1 && cat "$dir/diff"
    fi
  fi
  rm -rf "$dir" "$work"
  return $bad
}

# Runs a test program; cmocka's programs report each of their tests.
run_program() {
  (cd "$root" && CMOCKA_MESSAGE_OUTPUT=TAP timeout 600 "$1") >"$2" 2>&1
}

# Writes "passed failed" for one file and prints its trouble in one piece.
run_one() {
  local file=$1 log passed failed status
  log=$(mktemp "$results/log.XXXXXX")
  if [[ $file == *.t ]]; then
    run_case "$file" >"$log"
    status=$?
    passed=$((status == 0)) failed=$((status != 0))
  else
    run_program "$file" "$log"
    status=$?
    passed=$(grep -c '^ok ' "$log") failed=$(grep -c '^not ok ' "$log")
    if [ $status = 0 ] && [ "$passed" = 0 ]; then passed=1; fi
    if [ $status != 0 ] && [ "$failed" = 0 ]; then failed=1; fi
  fi
  echo "$passed $failed" >"$log.count"
  if [ "$failed" != 0 ]; then
    { echo "FAILED $file" && tail -n 80 "$log"; } >"$log.trouble"
    cat "$log.trouble"
  elif [[ $file == *.t && -s $log ]]; then
    cat "$log"
  fi
}
export -f split settle_text run_case run_program run_one

if [ $# = 0 ]; then
  echo "usage: tests/run.sh [--update] FILE.t|PROGRAM..." >&2
  exit 2
fi
if ! command -v timeout >/dev/null; then
  echo "tests/run.sh: the tests need the GNU core utilities (Homebrew: brew install coreutils)" >&2
  exit 2
fi
# shellcheck disable=SC2016 # the inner shell expands it
printf '%s\0' "$@" | xargs -0 -n 1 -P "${JOBS:-$(getconf _NPROCESSORS_ONLN)}" bash -c 'run_one "$0"'
cat "$results"/*.count | awk '{ p += $1; f += $2 } END { printf "%d passed, %d failed\n", p, f; exit f > 0 }'
