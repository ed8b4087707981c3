The manual page has a section for every verb, with its options.

-- needs command -v scdoc --
-- $ $ROOT/tools/manual.sh crd | scdoc >crd.1 && grep '^\.S[HS]' crd.1 && grep -c 'history\\-by\|history-by' crd.1 --
.SH NAME
.SH SYNOPSIS
.SH DESCRIPTION
.SH VERBS
.SS crd init
.SS crd check
.SS crd lint
.SS crd fmt
.SS crd test
.SS crd eval
.SS crd plan
.SS crd diff
.SS crd explain
.SS crd backtest
.SS crd report
.SS crd calendar
.SS crd hook
.SS crd import
.SS crd export
.SS crd plan-split
.SS crd drift
.SS crd checklist
.SS crd build
.SS crd disasm
.SS crd completion
.SS crd version
.SS crd help
.SH EXIT STATUS
.SH ENVIRONMENT
2
