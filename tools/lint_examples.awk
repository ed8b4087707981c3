# Puts the examples of lint's findings into the binary, for `crd help CODE`: of every case tests/lint/CODE.t the policies
# finds.crd and fine.crd, as C.
# usage: awk -f tools/lint_examples.awk tests/lint/CRD*.t >build/gen/lint_examples.c
function quoted(line) {
  gsub(/\\/, "\\\\", line)
  gsub(/"/, "\\\"", line)
  return "    \"" line "\\n\"\n"
}
function finish() {
  if (code) printf "  {\"%s\",\n%s    ,\n%s  },\n", code, finds, fine
  finds = fine = part = ""
}
BEGIN {
  print "/* Made by tools/lint_examples.awk from tests/lint. */"
  print "#include \"cli/cli.h\""
  print "const lint_example lint_examples[] = {"
}
FNR == 1 {
  finish()
  code = FILENAME
  sub(/.*\//, "", code)
  sub(/\.t$/, "", code)
}
/^-- .* --$/ { part = $2; next }
part == "finds.crd" { finds = finds quoted($0) }
part == "fine.crd" { fine = fine quoted($0) }
END {
  finish()
  print "};"
  print "const size_t lint_example_count = sizeof lint_examples / sizeof *lint_examples;"
}
