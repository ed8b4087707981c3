Every finding of the lexer, the parser and the checker is shown by some case.

-- $ cd $ROOT && for code in $(grep -oE '"CRD(0([12459][0-9]|60)|10[5-9])[0-9]"' src/base/diag.def | tr -d '"'); do grep -rqE "[[\"]$code[]\"]" tests --include='*.t' || echo "$code has no case"; done --
