The library links the C library and Lua alone, and exports nothing but its own names.

-- names.sh --
nm -D --defined-only "$BUILD/libcrd.so" | awk '{ print $3 }' | grep -v '^crd_' | sed 's/^/exported: /'
nm --defined-only "$BUILD/libcrd.a" 2>/dev/null | awk '$2 ~ /^[A-TV-Z]$/ { print $3 }' | grep -v '^crd_' | sed 's/^/global: /'
readelf -d "$BUILD/libcrd.so" | sed -n 's/.*NEEDED.*\[\(.*\)\]/\1/p' | grep -v -E '^(libc\.|liblua|ld-linux|lib(a|ub)san)' | sed 's/^/needs: /'
-- $ sh names.sh; echo looked --
looked
