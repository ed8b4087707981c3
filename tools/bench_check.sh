#!/bin/sh
# Counts the instructions of fixed commands on a small bill, with callgrind: a figure that no other load on the machine
# changes. Says how each differs from bench/baseline.txt, and fails when one is 3 % off, either way: what became quicker is
# to be written down too.
# usage: tools/bench_check.sh          compares; counts by another compiler, C library or machine are not comparable: skipped
#        tools/bench_check.sh --write  writes the baseline (`make bench-baseline`)
set -eu
cd "$(dirname "$0")/.."
build=${BUILD:-build}
baseline=bench/baseline.txt
tolerance=3

if ! command -v valgrind >/dev/null; then
  echo "SKIPPED instruction counts: valgrind is not installed"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# What counts depend on besides the sources. valgrind knows no AVX-512: the paths that are taken are those of AVX2, if any;
# the C library chooses its own by the processor.
processor() {
  awk -F': *' '/^(vendor_id|cpu family|model)[ \t]*:/ && !seen[$1]++ { printf "%s%s", sep, $2; sep = " " }' /proc/cpuinfo 2>/dev/null ||
    true
}
environment() {
  echo "compiler: $(${CC:-cc} --version | head -n 1)"
  echo "library: $(getconf GNU_LIBC_VERSION 2>/dev/null || uname -sr), inflate by $("$build/crd" version | sed -n 's/^gzip by //p')"
  echo "machine: $(uname -m), $(grep -qw avx2 /proc/cpuinfo 2>/dev/null && echo AVX2 || echo no AVX2), $(processor)"
}

if [ "${1:-}" != --write ]; then
  if [ ! -e $baseline ]; then
    echo "SKIPPED instruction counts: there is no $baseline (\`make bench-baseline\` writes it)"
    exit 0
  fi
  environment >"$work/environment"
  if ! sed -n '/^[a-z]*: /p' $baseline | cmp -s - "$work/environment"; then
    echo "SKIPPED instruction counts: the baseline was counted elsewhere, by"
    sed -n '/^[a-z]*: /s/^/  /p' $baseline
    exit 0
  fi
fi

job="--by Product,account,service,day --format csv --threads 1 --as-of 2024-07-01"
"$build/bench/workload" charges 5000 >"$work/bill.csv"
"$build/bench/workload" rules 500 >"$work/rules.crd"
gzip -6 -n -c "$work/bill.csv" >"$work/bill.csv.gz"

count() { # count NAME COMMAND...
  name=$1
  shift
  status=0
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" >/dev/null 2>"$work/said" || status=$?
  counted=$(sed -n 's/.*Collected : \([0-9]*\).*/\1/p' "$work/said")
  if [ $status -gt 1 ] || [ -z "$counted" ]; then # 1: findings
    cat "$work/said" >&2
    echo "bench_check: $name could not be counted" >&2
    exit 1
  fi
  echo "$name $counted" >>"$work/counts"
}

# shellcheck disable=SC2086 # words
{
  count eval "$build/crd" eval bench/workload/policy.crd --charges "$work/bill.csv" $job
  count gz "$build/crd" eval bench/workload/policy.crd --charges "$work/bill.csv.gz" $job
  count plan "$build/crd" plan bench/baseline.crd --charges "$work/bill.csv" --threads 1 --as-of 2024-07-01 --format json
  count lint "$build/crd" lint bench/baseline.crd --charges "$work/bill.csv" --threads 1 --as-of 2024-07-01
  count compile "$build/crd" build "$work/rules.crd" -o "$work/rules.crdc"
}

if [ "${1:-}" = --write ]; then
  {
    echo "# Instructions of the commands of tools/bench_check.sh. \`make bench-baseline\` writes this file."
    environment
    cat "$work/counts"
  } >$baseline
  cat $baseline
  exit 0
fi

sed -n '/^[a-z]* [0-9]*$/p' $baseline >"$work/before"
awk -v tolerance=$tolerance '
  NR == FNR { before[$1] = $2; next }
  !($1 in before) { printf "%-8s %12d instructions; the baseline has none\n", $1, $2; bad = 1; next }
  {
    change = ($2 / before[$1] - 1) * 100
    off = change > tolerance || change < -tolerance
    printf "%-8s %12d instructions, %+.2f %%%s\n", $1, $2, change, off ? "  <- more than " tolerance " % off" : ""
    bad = bad || off
  }
  END { exit bad }' "$work/before" "$work/counts" || {
  echo "bench_check: if the change is meant, write it down with \`make bench-baseline\`, and say why" >&2
  exit 1
}
