A program of its own plans a bill with libcrd: in the tree, and installed, static and shared. README.md shows its middle.

-- needs crd version | grep -q "^hooks Lua" --
-- compile.sh --
# compile.sh OUTPUT FLAG...: with the compiler and the sanitizers of the library
out=$1
shift
${CC:-cc} ${SAN:+-fsanitize=$SAN} ${LDFLAGS:-} -std=c11 -Wall -Wextra -Werror -o "$out" "$ROOT/examples/embed/plan.c" "$@"
-- lua.sh --
# What the static library with hooks needs beside it, a line each.
"$CRD" version | grep -q "^hooks Lua" && { pkg-config --libs lua5.4 2>/dev/null || echo -llua5.4; } | xargs printf '%s\n'
-- install.sh --
# What is built already: a test builds nothing in the tree.
env -u MAKEFLAGS -u MFLAGS make -s -o all --no-print-directory -C "$ROOT" BUILD="${BUILD#"$ROOT/"}" DESTDIR="$PWD/root" PREFIX=/opt/crd install >/dev/null
-- shared.sh --
# As a build elsewhere asks for it; the root is that of a package that is not installed yet.
ask() { PKG_CONFIG_LIBDIR=root/opt/crd/lib/pkgconfig pkg-config --define-variable=prefix=root/opt/crd "$@"; }
sh compile.sh shared $(ask --cflags --libs crd)
echo "crd $(ask --modversion crd)" $(ask --libs crd_io) | sed 's/ -lisal//; s/ -pthread//; s/ -ldl//'
"$CRD" version | head -n 1
-- middle.sh --
awk '/^```c$/ { inside = 1; next } /^```$/ { inside = 0 } inside { print ($0 == "" ? "" : "    " $0) }' "$ROOT/README.md" >middle
case $(cat "$ROOT/examples/embed/plan.c") in
*"$(cat middle)"*) wc -l <middle | awk '{ print "README.md shows", ($1 > 10 ? "the plan" : "too little") }' ;;
*) echo "README.md shows something else" ;;
esac
-- $ sh compile.sh plan "-I$ROOT/include" "$BUILD/libcrd.a" $(sh lua.sh) && ./plan "$ROOT/examples/sagemaker-credit/restricted.crd" "$ROOT/examples/sagemaker-credit/bill.csv" 2026-09-30 --
training: 500.00 applied, 9,500.00 remaining, active
-- $ ./plan "$ROOT/examples/sagemaker-credit/restricted.crd" "$ROOT/examples/sagemaker-credit/restricted.crd" 2026-09-30 --
-- stderr --
error[CRD0703]: the header has no column of CUR 2.0, legacy CUR or FOCUS
  --> bill.csv:1:1
   = help: export the bill as CUR 2.0, legacy CUR or FOCUS 1.0 to 1.2, with its header line

1 error
-- status 1 --
-- $ sh install.sh && (cd root && find . ! -type d ! -path '*/man1/*' ! -name 'libduckdb*' | sed 's/[0-9.]*[0-9]$/N/' | sort) --
./opt/crd/bin/crd
./opt/crd/include/crd.h
./opt/crd/include/crd_aws.h
./opt/crd/include/crd_io.h
./opt/crd/include/crd_tools.h
./opt/crd/lib/libcrd.a
./opt/crd/lib/libcrd.so
./opt/crd/lib/libcrd.soN
./opt/crd/lib/libcrd.soN
./opt/crd/lib/libcrd_io.a
./opt/crd/lib/pkgconfig/crd.pc
./opt/crd/lib/pkgconfig/crd_io.pc
./opt/crd/share/bash-completion/completions/crd
./opt/crd/share/fish/vendor_completions.d/crd.fish
./opt/crd/share/zsh/site-functions/_crd
-- $ sh compile.sh static -Iroot/opt/crd/include root/opt/crd/lib/libcrd.a $(sh lua.sh) && ./static "$ROOT/examples/sagemaker-credit/unrouted.crd" "$ROOT/examples/sagemaker-credit/bill.csv" 2026-09-30 --
training: 10,000.00 applied, 0.00 remaining, exhausted
-- $ sh shared.sh && rm root/opt/crd/lib/libcrd.a && LD_LIBRARY_PATH=root/opt/crd/lib ./shared "$ROOT/examples/sagemaker-credit/unrouted.crd" "$ROOT/examples/sagemaker-credit/bill.csv" 2026-09-30 --
crd 0.1.0 -Lroot/opt/crd/lib -lcrd_io -lz -lzstd -lcrd
crd 0.1.0
training: 10,000.00 applied, 0.00 remaining, exhausted
-- $ sh middle.sh --
README.md shows the plan
