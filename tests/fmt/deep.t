Parentheses may be nested as deeply as the language allows.

-- $ awk 'BEGIN { s = "account is a"; for (i = 0; i < 190; i++) s = "(" s ")"; print "category C { \"x\" when " s " }" }' >deep.crd; crd fmt deep.crd >once.crd && crd fmt --check once.crd && wc -l <once.crd --
383
-- $ awk 'BEGIN { for (k = 0; k < 2000; k++) { s = "account is a"; for (i = 0; i < 190; i++) s = "(" s ")"; print "category C { \"x\" when " s " }" } }' >many.crd; crd fmt many.crd --
-- stderr --
error[CRD0221]: formatted, the file has more than the 16777216 bytes that are read
 --> many.crd:1:1
  |
1 | category C { "x" when ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((…
  | ^
  = help: split it and import the parts, or remove parentheses

1 error
-- status 2 --
