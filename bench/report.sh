# shellcheck shell=sh disable=SC2154 # the variables are those of bench/run.sh, which reads this file
# What bench/run.sh makes of the figures that it kept: bench/RESULTS.md, and the tables of docs/performance.md.

machine() {
  if [ -r /proc/cpuinfo ]; then
    model=$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -n 1)
    memory=$(awk '/^MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo)
  else
    model=$(sysctl -n machdep.cpu.brand_string) memory=$(($(sysctl -n hw.memsize) >> 30))
  fi
  echo "| processor | ${model:-unknown} ($(uname -m)) |"
  echo "| cores | $(getconf _NPROCESSORS_ONLN) |"
  echo "| memory | $memory GiB |"
  echo "| compiler | $(${CC:-cc} --version | head -n 1) |"
  echo "| kernel | $(uname -sr | sed 's/-.*//') |"
}

# Each goal with what was measured. Where the ceiling reads a million charges in another time, ns and ms are scaled by it.
goals() {
  awk -F'|' -v results="$results" '
    BEGIN {
      while ((getline line < results) > 0) { split(line, part, " "); value[part[1]] = substr(line, length(part[1]) + 2) }
      scale = value["csv.ceiling.seconds"] > 0 && value["csv.rows"] > 0 ? value["csv.ceiling.seconds"] / value["csv.rows"] * 1e6 / 0.134 : 1
      print "| what | goal | goal here | ceiling | measured | met | measured by |"
      print "|---|---:|---:|---:|---:|---|---|"
    }
    /^#/ { next }
    {
      unit = $4 == "ratio" ? "" : " " $4
      here = $4 == "ns" || $4 == "ms" ? sprintf("%.3g", $3 * scale) : $3
      ceiling = $5 in value ? value[$5] : $5 ~ /^[0-9]/ ? $5 : "–"
      if (ceiling ~ /^[0-9.]+$/) ceiling = sprintf("%.3g", ceiling)
      known = $1 in value && value[$1] != ""
      printf "| %s | ≤ %s%s | ≤ %s%s | %s | %s | %s | `make bench-%s` |\n", $2, $3, unit, here, unit,
        ceiling == "–" ? ceiling : ceiling unit, known ? sprintf("%.3g", value[$1]) unit : "not measured",
        !known ? "–" : value[$1] + 0 <= here + 0 ? "yes" : "**no**", $6
    }
    END {
      answers = "answers" in value ? value["answers"] : "not measured"
      printf "| answers equal to those of the ceiling and of DuckDB, every size and number of threads | always | always | – | %s | %s | every one |\n",
        answers, answers == "identical" ? "yes" : answers ~ /^not/ ? "–" : "**no**"
    }' bench/goals.txt
}

tables() {
  for found in csv:"1 M charges from CSV" csv5:"5 M charges from CSV" gz:"1 M charges from gzip" \
    parquet:"1 M charges from Parquet" rules:"100,000 charges under 10,000 rules"; do
    [ -s "$data/${found%%:*}.table" ] || continue
    printf '\n## %s\n\n' "${found#*:}"
    cat "$data/${found%%:*}.table"
  done
}

# Puts tables between their marks in a page: <!-- bench: NAME --> ... <!-- end -->
fill_in() {
  awk -v data="$data" '
    /^<!-- bench: .* -->$/ {
      print; file = data "/" $3 ".table"
      inside = (getline line < file) > 0
      if (inside) { print ""; do print line; while ((getline line < file) > 0); print "" }
      next
    }
    /^<!-- end -->$/ { inside = 0 }
    !inside { print }' "$1" >"$data/page"
  cat "$data/page" >"$1"
}

run_report() {
  {
    cat <<END
# Results

Written by \`make bench\`: medians of $rounds rounds, in which the programs ran in alternation, with the files in memory. Ratios are
medians of the ratios inside a round, of wall time where nothing else is said. The ceiling is a program for this one job
([ceiling.c](ceiling/ceiling.c)); its numbers without a measurement are those of the machine that the goals are for.

| machine | |
|---|---|
$(machine)

## Goals

ns and ms are for a machine on which the ceiling reads a million charges in 0.134 s, and scaled by that for this one.

END
    goals
    tables
  } >"$data/RESULTS.md"
  cp "$data/RESULTS.md" bench/RESULTS.md
  [ ! -e docs/performance.md ] || fill_in docs/performance.md
  goals
}
