Findings are exit 1; several files are policies of their own, reported together.

-- policy.crd --
account prod = 111122223333
-- one.crd --
category A { "x" when servce is "AmazonEC2" }
-- two.crd --
account prod = 999988887777
account prod = 111122223333
-- $ crd check policy.crd one.crd two.crd --
-- stderr --
error[CRD0509]: charges have no field `servce`
 --> one.crd:1:23
  |
1 | category A { "x" when servce is "AmazonEC2" }
  |                       ^^^^^^
  = help: did you mean `service`?

error[CRD0402]: `prod` is declared twice
 --> two.crd:2:9
  |
1 | account prod = 999988887777
  |         ---- first declared here
2 | account prod = 111122223333
  |         ^^^^
  = help: rename one of them: accounts, lets, categories, credits and hooks share their names

2 errors
-- status 1 --
-- $ crd check policy.crd one.crd two.crd --format json --
{"format_version":"1.0","findings":[{"code":"CRD0509","slug":"unknown-field","severity":"error","message":"charges have no field `servce`","file":"one.crd","line":1,"column":23,"end_line":1,"end_column":29,"notes":[],"help":"did you mean `service`?","fix":{"file":"one.crd","line":1,"column":23,"end_line":1,"end_column":29,"replacement":"service"}},{"code":"CRD0402","slug":"duplicate-name","severity":"error","message":"`prod` is declared twice","file":"two.crd","line":2,"column":9,"end_line":2,"end_column":13,"notes":[],"related":[{"file":"two.crd","line":1,"column":9,"end_line":1,"end_column":13,"message":"first declared here"}],"help":"rename one of them: accounts, lets, categories, credits and hooks share their names"}]}
-- status 1 --
