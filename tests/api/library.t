The library links the C library alone, exports nothing but its own names, and its headers are C++ too.

-- names.sh --
nm -D --defined-only "$BUILD/libcrd.so" | awk '{ print $3 }' | grep -v '^crd_' | sed 's/^/exported: /'
nm --defined-only "$BUILD/libcrd.a" 2>/dev/null | awk '$2 ~ /^[A-TV-Z]$/ { print $3 }' | grep -v '^crd_' | sed 's/^/global: /'
readelf -d "$BUILD/libcrd.so" | sed -n 's/.*NEEDED.*\[\(.*\)\]/\1/p' | grep -v -E '^(libc\.|ld-linux|lib(a|ub)san)' | sed 's/^/needs: /'
-- header.cc --
#include "crd.h"
#include "crd_tools.h"
#include "crd_io.h"
-- $ sh names.sh; echo looked --
looked
-- needs command -v g++ --
-- $ g++ -std=c++17 -Wall -Wextra -fsyntax-only -I"$ROOT/include" header.cc --
