#!/bin/sh
# Puts the standard library into the binary: prints C that implements src/sema/stdlib.h for the given modules and hooks.
# Usage: tools/embed.sh stdlib/*.crd stdlib/hooks/*.lua > build/gen/stdlib_table.c
set -eu

# The bytes of a file as a C array: no limit on literals, no escapes to get wrong.
bytes() {
  od -An -v -tu1 "$1" | sed 's/[0-9][0-9]*/&,/g'
}

# What imports and hooks call the file.
path_of() {
  case $1 in
    *.lua) echo "std/hooks/$(basename "$1" .lua)" ;;
    *) echo "std/$(basename "$1" .crd)" ;;
  esac
}

# The tables of the files with one ending, and the two functions that look into them: table NAMES FIND ENDING FILE...
table() {
  names=$1 find=$2 ending=$3
  shift 3
  i=0
  for file in "$@"; do
    case $file in *."$ending") ;; *) continue ;; esac
    echo "static const unsigned char ${ending}_${i}[] = {"
    bytes "$file"
    echo '};'
    i=$((i + 1))
  done
  echo "static const crd_str ${ending}_names[] = {"
  for file in "$@"; do
    case $file in *."$ending") echo "    {\"$(path_of "$file")\", sizeof(\"$(path_of "$file")\") - 1}," ;; esac
  done
  echo '};'
  echo "static const crd_str ${ending}_texts[] = {"
  n=0
  while [ $n -lt $i ]; do
    echo "    {(const char *)${ending}_$n, sizeof ${ending}_$n},"
    n=$((n + 1))
  done
  echo '};'
  cat <<END
crd_str $find(crd_str name) {
    for (size_t i = 0; i < sizeof ${ending}_names / sizeof *${ending}_names; i++)
        if (str_eq(${ending}_names[i], name)) return ${ending}_texts[i];
    return STR_NONE;
}
const crd_str *$names(size_t *n) {
    *n = sizeof ${ending}_names / sizeof *${ending}_names;
    return ${ending}_names;
}
END
}

echo '/* Made by tools/embed.sh from stdlib. */'
echo '#include "sema/stdlib.h"'
echo '#include "base/str.h"'
table stdlib_names stdlib_module crd "$@"
table stdlib_hook_names stdlib_hook lua "$@"
