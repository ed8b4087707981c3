#!/bin/sh
# Puts the standard library into the binary: prints C that implements src/sema/stdlib.h for the given modules.
# Usage: tools/embed.sh stdlib/*.crd > build/gen/stdlib_table.c
set -eu

# The bytes of a file as a C array: no limit on literals, no escapes to get wrong.
bytes() {
    od -An -v -tu1 "$1" | sed 's/[0-9][0-9]*/&,/g'
}

echo '/* Made by tools/embed.sh from stdlib. */'
echo '#include "sema/stdlib.h"'
echo '#include "base/str.h"'
i=0
for file in "$@"; do
    echo "static const unsigned char text_${i}[] = {"
    bytes "$file"
    echo '};'
    i=$((i + 1))
done
echo 'static const crd_str names[] = {'
for file in "$@"; do
    echo "    {\"std/$(basename "$file" .crd)\", sizeof(\"std/$(basename "$file" .crd)\") - 1},"
done
echo '};'
echo 'static const crd_str texts[] = {'
i=0
for file in "$@"; do
    echo "    {(const char *)text_$i, sizeof text_$i},"
    i=$((i + 1))
done
cat <<'EOF'
};
crd_str stdlib_module(crd_str name) {
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_eq(names[i], name)) return texts[i];
    return STR_NONE;
}
const crd_str *stdlib_names(size_t *n) {
    *n = sizeof names / sizeof *names;
    return names;
}
EOF
