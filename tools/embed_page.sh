#!/bin/sh
# Puts the style and the script of `crd report` into the binary: prints C that defines what cli/report.h declares.
# Usage: tools/embed_page.sh page.css page.js > build/gen/report_page.c
set -eu

# array NAME FILE: a C array, so that there is no limit on literals and no escape to get wrong.
array() {
  echo "static const unsigned char $1_bytes[] = {"
  od -An -v -tu1 "$2" | sed 's/[0-9][0-9]*/&,/g'
  echo "};"
  echo "const crd_str $1 = {(const char *)$1_bytes, sizeof $1_bytes};"
}

# Both stand in the page as they are, where these would end them or mean something else to a reader of XML.
if grep -n '[<&]' "$1" "$2" >&2; then
  echo "embed_page: neither file may hold < or &" >&2
  exit 1
fi
echo '/* Made by tools/embed_page.sh from cli/report. */'
echo '#include "cli/report.h"'
array report_style "$1"
array report_script "$2"
