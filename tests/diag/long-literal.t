A word, number or string has at most 4,096 bytes.

-- $ { printf 'let a = "'; head -c 4095 /dev/zero | tr '\0' x; printf '"\nlet b = 5USD\n'; } >policy.crd; crd check --format json policy.crd | grep -oE '"(code|message)":"[^"]*"' --
"code":"CRD0105"
"message":"4097 bytes are too long for a word, number or string: at most 4096"
"code":"CRD0112"
"message":"`5USD` is no literal"
