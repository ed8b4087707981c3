#!/bin/sh
# The main job in one look: an example policy, checked, tested and dry-run against a real bill.
# usage: tools/demo.sh CRD
set -eu
crd=$1
cd "$(dirname "$0")/.."
policy=examples/demo/policy.crd
bill=tests/data/cur2-real-april-2026/cur2-daily-2026-04.csv

show() {
  echo
  echo "\$ crd $*"
  # A broken guard is exit 1 and part of the show; anything else is a failure.
  "$crd" "$@" || [ $? = 1 ]
}
show test $policy
show plan $policy --charges $bill --as-of 2026-04-30
page=$(dirname "$crd")/demo.html
show report $policy --charges $bill --as-of 2026-04-30 -o "$page"
echo
echo "The same with charts, for a browser: $page. The policy is $policy; the bill is real (source and licence: $(dirname $bill)/SOURCE.txt). Change one, and look again."
