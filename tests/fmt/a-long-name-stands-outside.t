A label of more than forty columns does not push the whole block to the right.

-- policy.crd --
category C {
  "x" when account is a
  "a label that is longer than anybody would want to read" when account is b
  "longer" when account is c
}
-- $ crd fmt policy.crd --
category C {
  "x"      when account is a
  "a label that is longer than anybody would want to read" when account is b
  "longer" when account is c
}
