A file with syntax errors is never touched: the errors are shown as by `crd check`.

-- policy.crd --
account  a = 111122223333
category C { "x" whn account is a }
-- $ crd fmt policy.crd --
-- stderr --
error[CRD0201]: expected `when`, found `whn`
 --> policy.crd:2:18
  |
2 | category C { "x" whn account is a }
  |                  ^^^
  = help: did you mean `when`?

1 error
-- status 2 --
-- $ crd fmt --write policy.crd; cat policy.crd --
account  a = 111122223333
category C { "x" whn account is a }
-- stderr --
error[CRD0201]: expected `when`, found `whn`
 --> policy.crd:2:18
  |
2 | category C { "x" whn account is a }
  |                  ^^^
  = help: did you mean `when`?

1 error
