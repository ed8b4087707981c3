#!/bin/sh
# Lays out the C sources by .clang-format; with --check only says which files would change.
set -eu
cd "$(dirname "$0")/.."
if ! command -v clang-format >/dev/null; then
  echo "format: clang-format is not installed (tools/setup.sh ci installs it)" >&2
  exit 1
fi
files=$(find bench cli examples grammar include src tests tools vm -name '*.[ch]')
if [ "${1:-}" = --check ]; then
  # shellcheck disable=SC2086 # the names hold no blanks
  clang-format --dry-run -Werror $files && echo "format: every C file is laid out by .clang-format"
else
  # shellcheck disable=SC2086
  clang-format -i $files
fi
