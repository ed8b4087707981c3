Every finding of the checker is shown by some case: names, types, guards and tests, suppression.

-- $ cd $ROOT && for code in $(grep -oE '"CRD0([459][0-9]|60)[0-9]"' src/base/diag.def | tr -d '"'); do grep -rqF "[$code]" tests --include='*.t' || echo "$code has no case"; done --
