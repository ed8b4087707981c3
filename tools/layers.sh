#!/bin/sh
# Checks the direction of includes (architecture: CONTRIBUTING.md), and that one folder knows Lua. A line names a folder
# and what its files may include by a path with a folder; headers of their own folder and of the C library are always fine.
set -eu
cd "$(dirname "$0")/.."

allowed() {
  case $1 in
    include) echo "" ;;
    src/base) echo "base/" ;;
    grammar) echo "base/ grammar/" ;;
    src/sema) echo "base/ grammar/ sema/" ;;
    # what is in force on a day is one rule for settlement and for lint
    src/lint) echo "base/ grammar/ sema/model.h lint/ ledger/organization.h ledger/schedule.h" ;;
    src/aws) echo "base/ grammar/ sema/model.h aws/" ;;
    src/render) echo "base/ render/" ;;
    src/fmt) echo "base/ grammar/ fmt/" ;;
    src/codegen) echo "base/ grammar/ sema/ codegen/ vm/bytecode.h vm/limits.h" ;;
    vm) echo "base/ vm/" ;;
    src/charges) echo "base/ charges/" ;;
    src/ledger) echo "base/ ledger/" ;;
    src/hooks) echo "base/ hooks/" ;;
    src/io) echo "io/" ;;
    src/api) echo "base/ sema/ lint/ aws/ codegen/ vm/ charges/ ledger/ hooks/ api/" ;;
    cli | cli/*) echo "cli/" ;;
    tests/api | examples/*) echo "" ;;
    *) echo "unknown" ;;
  esac
}

bad=0
for folder in include src/base src/render grammar src/fmt src/sema src/lint src/aws src/codegen vm src/charges src/ledger src/hooks src/io src/api cli cli/* tests/api examples/*; do
  for file in "$folder"/*.[ch] "$folder"/*.def "$folder"/*.re "$folder"/*.y; do
    [ -e "$file" ] || continue
    # shellcheck disable=SC2013 # a header's name holds no blanks
    for header in $(sed -n 's/^ *# *include "\(.*\)".*/\1/p' "$file"); do
      case $header in
        crd.h | crd_tools.h | crd_aws.h) continue ;;
        crd_io.h) case $folder in include | src/io | cli | cli/* | tests/api | examples/*) continue ;; esac ;;
      esac
      fine=0
      [ -e "$folder/$header" ] && fine=1
      case $folder/$header in grammar/grammar.h | src/fmt/grammar.h) fine=1 ;; esac # made from grammar.y
      for prefix in $(allowed "$folder"); do
        case $header in "$prefix"*) fine=1 ;; esac
      done
      if [ $fine = 0 ]; then
        echo "$file: may not include \"$header\"" >&2
        bad=1
      fi
    done
  done
done
# Only src/hooks knows Lua.
strangers=$(grep -lE '^ *# *include <(lua|lauxlib|lualib)\.h' -r include src grammar vm cli examples tests bench --include='*.[ch]' | grep -v '^src/hooks/' || true)
if [ -n "$strangers" ]; then
  echo "$strangers: only src/hooks may include Lua's headers" >&2
  bad=1
fi
[ $bad = 0 ] && echo "layers: every include points the right way"
exit $bad
