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

# Runs a command in the case's folder: in_folder FOLDER COMMAND
in_folder() {
  (cd "$1" && ROOT=$root DATA=$root/tests/data PATH="$(dirname "$CRD"):$PATH" LC_ALL=C TZ=UTC \
    env -u NO_COLOR -u CLICOLOR_FORCE timeout 120 sh -c "$whole_lines $2") </dev/null
}

# Runs the command of a section and writes down what came out: run_command FOLDER SCRATCH NAME
run_command() {
  local status
  in_folder "$1" "${3#\$ }" >"$2/raw.out" 2>"$2/raw.err"
  status=$?
  echo "-- $3 --" && settle_text "$2/raw.out" "$1"
  if [ -s "$2/raw.err" ]; then echo "-- stderr --" && settle_text "$2/raw.err" "$1"; fi
  if [ "$status" != 0 ]; then echo "-- status $status --"; fi
}

# Runs the sections of a case: run_sections FOLDER SCRATCH. What came out goes to SCRATCH/fresh. 77: it needs something
# that this machine does not have.
run_sections() {
  local work=$1 dir=$2 section=1 name
  cat "$dir/0.body" >"$dir/fresh"
  while [ -e "$dir/$section.name" ]; do
    name=$(cat "$dir/$section.name")
    case $name in
      "\$ "*) run_command "$work" "$dir" "$name" >>"$dir/fresh" ;;
      stderr | "status "*) ;; # what the command above is expected to print
      "needs "*)
        echo "-- $name --" >>"$dir/fresh"
        in_folder "$work" "${name#needs }" >/dev/null 2>&1 || { echo "${name#needs }" && return 77; }
        ;;
      *)
        mkdir -p "$work/$(dirname "$name")" && cp "$dir/$section.body" "$work/$name"
        { echo "-- $name --" && cat "$dir/$section.body"; } >>"$dir/fresh"
        ;;
    esac
    section=$((section + 1))
  done
}

# Runs one case file; prints what differs. Leaves its outcome as the status: 0 as expected, 1 not, 77 skipped.
run_case() {
  local file=$1 dir work status missing
  dir=$(mktemp -d) work=$(mktemp -d)
  split "$file" "$dir"
  missing=$(run_sections "$work" "$dir")
  status=$?
  if [ $status = 77 ]; then
    echo "SKIPPED $file: here fails what it needs: $missing"
  elif ! diff -u --label "$file, expected" --label "what came out" "$file" "$dir/fresh" >"$dir/diff"; then
    status=1
    if [ "$update" = yes ]; then
      cp "$dir/fresh" "$file" && echo "updated $file" && status=0
    else
      cat "$dir/diff"
    fi
  fi
  rm -rf "$dir" "$work"
  return $status
}

# Runs a test program; cmocka's programs report each of their tests.
run_program() {
  (cd "$root" && CMOCKA_MESSAGE_OUTPUT=TAP timeout 600 "$1") >"$2" 2>&1
}

# Writes "passed failed skipped" for one file and prints its trouble in one piece.
run_one() {
  local file=$1 log passed failed skipped=0 status
  log=$(mktemp "$results/log.XXXXXX")
  if [[ $file == *.t ]]; then
    run_case "$file" >"$log"
    status=$?
    skipped=$((status == 77)) passed=$((status == 0)) failed=$((status != 0 && status != 77))
  else
    run_program "$file" "$log"
    status=$?
    passed=$(grep -c '^ok ' "$log") failed=$(grep -c '^not ok ' "$log")
    if [ $status = 0 ] && [ "$passed" = 0 ]; then passed=1; fi
    if [ $status = 77 ]; then
      skipped=1
    elif [ $status != 0 ] && [ "$failed" = 0 ]; then
      failed=1
    fi
  fi
  echo "$passed $failed $skipped" >"$log.count"
  if [ "$failed" != 0 ]; then
    { echo "FAILED $file" && tail -n 80 "$log"; } >"$log.trouble"
    cat "$log.trouble"
  elif [[ ($file == *.t && -s $log) || $skipped != 0 ]]; then
    cat "$log"
  fi
}
export -f split settle_text in_folder run_command run_sections run_case run_program run_one

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
cat "$results"/*.count | awk '
  { passed += $1; failed += $2; skipped += $3 }
  END { printf "%d passed, %d failed%s\n", passed, failed, skipped ? ", " skipped " skipped" : ""; exit failed > 0 }'
