#!/bin/sh
# Measures crd beside other programs that do the same job, and checks that all of them give the same answer.
# usage: bench/run.sh [NAME [ROWS]]    `make bench` and `make bench-NAME` build what it needs
#   (nothing)  everything; writes bench/RESULTS.md and the tables of docs/performance.md
#   csv, csv5, gz, parquet, rules   charges from files, against the ceiling and other programs
#   classify, charge, compile, settle, start   parts of crd by themselves
#   read, lint   reading CSV from memory, and lint, by themselves
#   stages, sweep   where the time goes; how it grows
#   baseline   counts instructions anew: see tools/bench_check.sh
#   report     writes what was measured last
# ROUNDS=5: every program once a round, in alternation; figures are medians, ratios are taken inside a round. Bills are made
# once and kept in DATA (default: a folder of the build). A program that is not installed is left out, which is said.
set -eu
cd "$(dirname "$0")/.."

build=${BUILD:-build} bench=${BUILD:-build}/bench
data=${DATA:-$bench/data} rounds=${ROUNDS:-5}
crd=$build/crd policy=bench/workload/policy.crd results=$data/results
library=${CRD_LIBDUCKDB:-}
for found in "$PWD"/build/libduckdb.so "$PWD"/build/libduckdb.dylib; do
  if [ -z "$library" ] && [ -e "$found" ]; then library=$found; fi
done
export CRD_LIBDUCKDB="$library" LC_ALL=C
mkdir -p "$data"
touch "$results"

die() {
  echo "bench: $1" >&2
  exit 1
}
for program in "$crd" "$bench/workload" "$bench/measure" "$bench/ceiling"; do
  [ -x "$program" ] || die "$program is not built: \`make bench\` builds it"
done

has() {
  if [ "$1" = duckdb ]; then [ -n "$library" ]; else command -v "$1" >/dev/null; fi
}

# Says which of some programs are not there.
look_for() {
  for program in "$@"; do has "$program" || echo "SKIPPED $program: it is not installed"; done
}

# Keeps a figure: keep NAME NUMBER
keep() {
  { grep -v "^$1 " "$results" || true; echo "$1 $2"; } >"$results.new"
  mv "$results.new" "$results"
}
kept() { sed -n "s/^$1 //p" "$results"; }

# ---- the workload: each file is made once -----------------------------------------------------------------------------

made() { # made FILE COMMAND...: the file is what the command prints
  target=$1
  shift
  [ -s "$target" ] && return
  echo "making ${target##*/}"
  "$@" >"$target.part"
  mv "$target.part" "$target"
}

bill() { made "$data/charges-$1.csv" "$bench/workload" charges "$1"; }
packed_bill() {
  bill "$1"
  made "$data/charges-$1.csv.gz" gzip -6 -c "$data/charges-$1.csv"
}

# The columns as DuckDB wants them: all texts but the cost.
columns() {
  head -n 1 "$1" | tr ',' '\n' | awk '
    { printf "%s'\''%s'\'':'\''%s'\''", (NR > 1 ? "," : ""), $1, ($1 == "line_item_unblended_cost" ? "DECIMAL(38,12)" : "VARCHAR") }'
}
csv_source() { # of FILE, with the columns of another one
  printf "read_csv('%s', header=true, auto_detect=false, delim=',', quote='\"', escape='\"', columns={%s})" "$1" "$(columns "$2")"
}

parquet_bill() {
  bill "$1"
  [ -s "$data/charges-$1.parquet" ] && return
  echo "making charges-$1.parquet"
  echo "COPY (SELECT * FROM $(csv_source "$data/charges-$1.csv" "$data/charges-$1.csv")) TO '$data/charges.part' (FORMAT parquet)" |
    "$bench/duckdb" "$library" 2
  mv "$data/charges.part" "$data/charges-$1.parquet"
}

# The job in SQL, of a source: prints what DuckDB is to run.
job_in_sql() {
  cat <<END
COPY (WITH b AS (
  SELECT line_item_usage_account_id AS account, coalesce(line_item_product_code, '') AS service,
    coalesce(line_item_usage_type, '') AS usage_type, coalesce(product_region_code, '') AS region,
    coalesce(json_extract_string(resource_tags, '$.user_team'), '') AS team,
    coalesce(json_extract_string(resource_tags, '$.user_env'), '') AS env,
    substr(line_item_usage_start_date, 1, 10) AS day, line_item_unblended_cost AS cost
  FROM $1 WHERE line_item_line_item_type NOT IN ('Tax', 'Credit', 'Marketplace')),
$(cat "$data/rules.sql")
SELECT category1, category2, account, service, day, sum(cost) FROM c2 GROUP BY ALL)
TO '$answer' (FORMAT csv, HEADER false)
END
}

translate() { made "$data/$1.$2" "$bench/workload" "$2" "$3"; } # NAME LANGUAGE POLICY

# ---- rounds -----------------------------------------------------------------------------------------------------------

answer=$data/answer

# The groups in one form: sorted, without the count of rows, costs without zeros at the end.
canonical() {
  awk -F, -v OFS=, '
    NR == 1 && $1 == "Product" { next }
    { cost = $NF; if (index(cost, ".")) { sub(/0+$/, "", cost); sub(/\.$/, "", cost) }; print $1, $2, $3, $4, $5, cost }' "$answer" | sort
}

begin() { # begin NAME
  name=$1
  : >"$data/$name.times"
  rm -f "$data/expected"
  [ "$(kept answers)" != "differ in $name" ] || keep answers "not measured"
}

# One run of a program: take LABEL STANDARD-OUTPUT COMMAND...
take() {
  label=$1 out=$2
  shift 2
  took=$("$bench/measure" 1 "$out" "$@") || die "$label failed"
  echo "$label $round $took" >>"$data/$name.times"
}

# The same, and the answer is to be that of the others.
take_answer() {
  rm -f "$answer"
  take "$@"
  canonical >"$data/given"
  [ -s "$data/given" ] || die "$1 gives no answer"
  if [ ! -e "$data/expected" ]; then
    mv "$data/given" "$data/expected"
    keep "$name.groups" "$(wc -l <"$data/expected" | tr -d ' ')"
  elif ! cmp -s "$data/given" "$data/expected"; then
    diff "$data/expected" "$data/given" | head -n 5 >&2 || true
    keep answers "differ in $name"
    die "$name: the answer of $1 is another one"
  fi
}

job() { # job THREADS FILE [POLICY]: of crd
  take_answer "crd$1" "$answer" "$crd" eval "${3:-$policy}" --charges "$2" --threads "$1" --quiet --format csv \
    --where 'charge_type not in ["Tax","Credit","Marketplace"]' --by Product,BusinessUnit,account,service,day
}
ceiling() { take_answer "ceiling$1" /dev/null "$bench/ceiling" all "$1" "$2" "$answer"; }
in_duckdb() { take_answer "duckdb$1" /dev/null "$bench/duckdb" "$library" "$1" <"$data/job.sql"; }

# Programs of which no goal tells run in the first round only.
once() { if [ "$round" = 1 ] && has "$1"; then shift && take_answer "$@"; fi; }

# The median of a column of one program: median LABEL COLUMN (3 wall, 4 processor, 5 memory)
median() {
  awk -v label="$1" -v column="$2" '$1 == label { print $column }' "$data/$name.times" | sort -g |
    awk '{ v[NR] = $1 } END { if (NR) printf "%.9g\n", NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

# The median of a round's ratios: ratio LABEL LABEL COLUMN
ratio() {
  awk -v a="$1" -v b="$2" -v column="$3" '
    $1 == a { x[$2] = $column } $1 == b { y[$2] = $column }
    END { for (round in x) if (y[round] > 0) print x[round] / y[round] }' "$data/$name.times" | sort -g |
    awk '{ v[NR] = $1 } END { if (NR) printf "%.4f\n", NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}
keep_ratio() { # NAME LABEL LABEL [COLUMN]
  found=$(ratio "$2" "$3" "${4:-3}")
  [ -z "$found" ] || keep "$1" "$found"
}
keep_megabytes() { keep "$1" "$(median "$2" 5 | awk '{ printf "%.1f", $1 * 1024 / 1e6 }')"; } # NAME LABEL

# What ran, beside crd, after the last round: table TITLE
table() {
  case $(kept answers) in differ*) ;; *) keep answers identical ;; esac
  {
    echo "| program | wall s | processor s | memory MB | crd's wall : its | crd's processor : its |"
    echo "|---|---:|---:|---:|---:|---:|"
    awk '!seen[$1]++ { print $1 }' "$data/$name.times" | while read -r label; do
      printf '| %s | %.3f | %.3f | %.0f | %s | %s |\n' "$(title "$label")" "$(median "$label" 3)" "$(median "$label" 4)" \
        "$(median "$label" 5 | awk '{ print $1 * 1024 / 1e6 }')" "$(ratio crd2 "$label" 3)" "$(ratio crd2 "$label" 4)"
    done
  } >"$data/$name.table"
  echo "$1"
  cat "$data/$name.table"
}
title() {
  case $1 in
    crd1 | ceiling1 | duckdb1) echo "${1%?}, 1 thread" ;;
    crd[0-9]* | ceiling[0-9]* | duckdb[0-9]*) echo "${1%?}, ${1##*[a-z]} threads" ;;
    wc) echo "\`wc -l\`" ;;
    cat | zcat) echo "\`$1 >/dev/null\`" ;;
    *) echo "$1" ;;
  esac
}

# ---- charges from files -----------------------------------------------------------------------------------------------

measure_csv() { # NAME ROWS
  bill "$2"
  look_for duckdb luajit mawk
  file=$data/charges-$2.csv
  translate rules sql "$policy"
  translate rules lua "$policy"
  translate rules awk "$policy"
  job_in_sql "$(csv_source "$file" "$file")" >"$data/job.sql"
  begin "$1"
  round=0
  while [ $round -lt "$rounds" ]; do
    round=$((round + 1))
    ceiling 2 "$file"
    job 2 "$file"
    if has duckdb; then in_duckdb 2; fi
    job 1 "$file"
    ceiling 1 "$file"
    take wc /dev/null wc -l "$file"
    take cat /dev/null cat "$file"
    [ "$1" = csv ] || continue
    once luajit luajit "$answer" luajit bench/peers/classify.lua "$data/rules.lua" "$file"
    once mawk mawk "$answer" mawk -f "$data/rules.awk" -f bench/peers/classify.awk "$file"
  done
  for program in ceiling crd; do
    prefix=$1.
    [ $program = crd ] || prefix=$1.ceiling.
    keep_ratio "${prefix}duckdb" "${program}2" duckdb2
    keep_ratio "${prefix}one.duckdb" "${program}1" duckdb2
    keep_ratio "${prefix}wc" "${program}2" wc
    keep_megabytes "${prefix}mb" "${program}2"
    keep_ratio "${prefix}mb.duckdb" "${program}2" duckdb2 5
    keep "${prefix}seconds" "$(awk -v label="${program}2" '$1 == label { print $3 }' "$data/$name.times" | sort -g | head -n 1)"
  done
  table "$2 charges from CSV"
}

run_csv() {
  measure_csv csv "${1:-1000000}"
  keep csv.rows "${1:-1000000}"
}

run_csv5() {
  measure_csv csv5 "${1:-5000000}"
  for prefix in "" ceiling.; do
    small=$(kept "csv.${prefix}mb")
    [ -n "$small" ] || continue
    keep "csv5.${prefix}mb.csv" "$(echo "$(kept "csv5.${prefix}mb") $small" | awk '{ printf "%.2f", $1 / $2 }')"
  done
}

run_gz() {
  packed_bill "${1:-1000000}"
  look_for duckdb
  file=$data/charges-${1:-1000000}.csv
  translate rules sql "$policy"
  job_in_sql "$(csv_source "$file.gz" "$file")" >"$data/job.sql"
  begin gz
  round=0
  while [ $round -lt "$rounds" ]; do
    round=$((round + 1))
    ceiling 2 "$file.gz"
    job 2 "$file.gz"
    if has duckdb; then in_duckdb 2; fi
    job 1 "$file.gz"
    take zcat /dev/null zcat "$file.gz"
  done
  keep_ratio gz.duckdb crd2 duckdb2
  keep_ratio gz.zcat crd2 zcat
  keep_ratio gz.ceiling.duckdb ceiling2 duckdb2
  keep_ratio gz.ceiling.zcat ceiling2 zcat
  table "${1:-1000000} charges from gzip"
}

run_parquet() {
  has duckdb || { echo "SKIPPED parquet: DuckDB's library is not there (\`make parquet\`)" && return; }
  parquet_bill "${1:-1000000}"
  file=$data/charges-${1:-1000000}.parquet
  translate rules sql "$policy"
  job_in_sql "read_parquet('$file')" >"$data/job.sql"
  begin parquet
  round=0
  while [ $round -lt "$rounds" ]; do
    round=$((round + 1))
    job 2 "$file"
    in_duckdb 2
    job 1 "$file"
  done
  keep_ratio parquet.duckdb crd2 duckdb2
  table "${1:-1000000} charges from Parquet"
}

run_rules() {
  bill "${1:-100000}"
  look_for luajit
  file=$data/charges-${1:-100000}.csv
  made "$data/rules-10000.crd" "$bench/workload" rules 10000
  translate rules-10000 lua "$data/rules-10000.crd"
  begin rules
  round=0
  while [ $round -lt "$rounds" ]; do
    round=$((round + 1))
    job 2 "$file" "$data/rules-10000.crd"
    job 1 "$file" "$data/rules-10000.crd"
    if has luajit; then take_answer luajit "$answer" luajit bench/peers/classify.lua "$data/rules-10000.lua" "$file"; fi
  done
  keep_ratio rules.luajit crd2 luajit
  table "${1:-100000} charges under 10,000 rules"
}

# ---- parts by themselves ----------------------------------------------------------------------------------------------

# The least of what a program prints in each round: least PATTERN COMMAND...; \1 of the pattern is the figure
least() {
  pattern=$1
  shift
  for round in $(seq "$rounds"); do "$@" >"$data/printed" && sed -n "s/$pattern/\1/p" "$data/printed"; done | sort -g | head -n 1
}

run_classify() {
  keep classify.ns "$(least '^ *75 rules .* warm *\([0-9.]*\).*' "$bench/classify")"
  cat "$data/printed"
}

run_charge() {
  keep charge.ns "$(least 'best pass *\([0-9.]*\).*' "$bench/charge")"
  cat "$data/printed"
}

run_compile() {
  made "$data/rules-10000.crd" "$bench/workload" rules 10000
  begin compile
  keep compile.ms "$(least '.* \([0-9.]*\) ms' "$bench/compile" "$data/rules-10000.crd")"
  round=1
  take compile "$data/printed" "$bench/compile" "$data/rules-10000.crd"
  keep_megabytes compile.mb compile
  echo "10,000 rules: $(cat "$data/printed"), $(kept compile.mb) MB"
}

run_settle() {
  keep settle.ms "$(least '.*(\([0-9.]*\) ms).*' "$bench/settle" 1000000 100)"
  cat "$data/printed"
}

run_start() {
  bill 2000
  begin start
  "$bench/measure" 50 /dev/null "$crd" version | sed 's/^/version 1 /' >>"$data/start.times"
  "$bench/measure" 50 /dev/null "$crd" eval "$policy" --charges "$data/charges-2000.csv" --quiet --format csv \
    --by Product,BusinessUnit,account,service,day | sed 's/^/small 1 /' >>"$data/start.times"
  for what in version small; do
    keep "start.$what" "$(median $what 3 | awk '{ printf "%.2f", $1 * 1000 }')"
    echo "start, $what: $(kept "start.$what") ms"
  done
}

# ---- where the time goes, and how it grows ----------------------------------------------------------------------------

# What crd says of itself, as a run each: stage, seconds
take_stages() {
  "$crd" eval "$policy" --charges "$1" --threads 1 --quiet --format csv --stats \
    --where 'charge_type not in ["Tax","Credit","Marketplace"]' --by Product,BusinessUnit,account,service,day \
    2>"$data/said" >/dev/null
  awk -v round="$round" '/^  [a-z ]+ +[0-9.]+ s$/ { time = $(NF - 1); NF -= 2; gsub(/ /, "-"); print "crd-" $0, round, time, time, 0 }' \
    "$data/said" >>"$data/stages.times"
}

# A row of the table: NAME WHAT SECONDS
stage_row() { awk -v rows="$rows" -v t="$3" -v name="$1" -v what="$2" 'BEGIN { printf "| %s | %s | %.0f |\n", name, what, t * 1e9 / rows }'; }
difference() { echo "$1 $2" | awk '{ print ($1 > $2 ? $1 - $2 : 0) }'; }

run_stages() {
  rows=${1:-1000000}
  bill "$rows"
  file=$data/charges-$rows.csv
  begin stages
  round=0
  while [ $round -lt "$rounds" ]; do
    round=$((round + 1))
    for stage in read split hash find; do take "ceiling-$stage" /dev/null "$bench/ceiling" "$stage" 1 "$file"; done
    take ceiling-all /dev/null "$bench/ceiling" all 1 "$file" "$answer"
    take_stages "$file"
  done
  {
    echo "| program | stage | ns a row |"
    echo "|---|---|---:|"
    before=0
    for stage in read:"reading the file" split:"finding cells" hash:"costs, days, fingerprints" find:"look-ups, rules for what is new" all:"sums, writing"; do
      now=$(median "ceiling-${stage%%:*}" 4)
      stage_row ceiling "${stage#*:}" "$(difference "$now" "$before")"
      before=$now
    done
    for stage in policy:"start, policy" files:"reading the file" parsing:"finding cells, dictionaries, costs" \
      classifying:"keys, rules for what is new" adding-up:"groups" result:"sorting groups, writing them" output:"giving the result out"; do
      stage_row crd "${stage#*:}" "$(median "crd-${stage%%:*}" 3)"
    done
  } >"$data/stages.table"
  cat "$data/stages.table"
}

# The quickest of some rounds: grow LABEL ROWS FILE POLICY THREADS BY
grow() {
  begin grow
  for round in $(seq "$rounds"); do
    take run "$answer" "$crd" eval "$4" --charges "$3" --threads "$5" --quiet --format csv --by "$6"
  done
  lines=$(wc -l <"$answer")
  sort -g -k 3 "$data/grow.times" | awk -v label="$1" -v rows="$2" -v groups="$((lines - 1))" '
    NR == 1 { printf "| %s | %d | %d | %.3f | %.0f | %.0f |\n", label, rows, groups, $3, $3 * 1e9 / rows, $5 * 1024 / 1e6 }'
}

grow_table() { # NAME TITLE
  { echo "| $2 | charges | groups | wall s | ns a charge | memory MB |" && echo "|---|---:|---:|---:|---:|---:|"; } >"$data/$1.table"
}

run_sweep() {
  most=${1:-1000000}
  job=Product,BusinessUnit,account,service,day
  bill "$most"
  file=$data/charges-$most.csv
  grow_table charges "bill"
  for n in $((most / 100)) $((most / 10)) "$most"; do
    bill "$n"
    grow "$n" "$n" "$data/charges-$n.csv" "$policy" 1 $job >>"$data/charges.table"
  done
  grow_table keys "grouped by"
  for by in Product account,service account,service,day $job account,service,usage_type,region,day; do
    grow "\`$by\`" "$most" "$file" "$policy" 1 "$by" >>"$data/keys.table"
  done
  grow_table by-rules "rules"
  grow 75 "$most" "$file" "$policy" 1 $job >>"$data/by-rules.table"
  for n in 1000 10000; do
    made "$data/rules-$n.crd" "$bench/workload" rules "$n"
    grow "$n" "$most" "$file" "$data/rules-$n.crd" 1 $job >>"$data/by-rules.table"
  done
  grow_table threads "threads"
  cores=$(getconf _NPROCESSORS_ONLN)
  n=1
  while [ $n -lt "$cores" ]; do
    grow $n "$most" "$file" "$policy" $n $job >>"$data/threads.table"
    n=$((n * 2))
  done
  grow "$cores" "$most" "$file" "$policy" "$cores" $job >>"$data/threads.table"
  {
    echo "| charges | charges to settle | credits | adding, ns a charge | settling, ns a charge |"
    echo "|---|---:|---:|---:|---:|"
    for world in "" "$most 1" "$most 10" "$most 100"; do
      # shellcheck disable=SC2086 # two words
      "$bench/settle" $world
    done | sed -n 's/^\([a-z ]*\): *\([0-9]*\) rows, *\([0-9]*\) credits.*add *\([0-9.]*\) ns.*settle *\([0-9.]*\) ns.*/| \1 | \2 | \3 | \4 | \5 |/p' | sort -u -t'|' -k2,2 -k3,3n -k4,4n
  } >"$data/credits.table"
  for name in charges keys by-rules threads credits; do
    echo
    cat "$data/$name.table"
  done
}

# shellcheck source=bench/report.sh
. bench/report.sh

case ${1:-all} in
  csv | csv5 | gz | parquet | rules | classify | charge | compile | settle | start | stages | sweep | report) "run_$1" "${2:-}" ;;
  read | lint) "$bench/$1" ;;
  baseline) BUILD=$build exec tools/bench_check.sh --write ;;
  all)
    rm -f "$results"
    touch "$results"
    for each in csv csv5 gz parquet rules classify charge compile settle start stages sweep; do
      echo "== $each"
      "run_$each"
    done
    for each in read lint; do
      echo "== $each"
      "$bench/$each"
    done
    run_report
    ;;
  *) die "there is no $1: the first lines of bench/run.sh name what can be measured" ;;
esac
