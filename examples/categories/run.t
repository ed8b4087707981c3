Cost categories by example.

-- $ crd test $ROOT/examples/categories/policy.crd --min-coverage 100 --
ok      staging is not production
ok      accounts are recognised by their names
2 tests, 2 passed, 0 failed
9 of 9 rules reached, 100%
-- $ crd eval $ROOT/examples/categories/policy.crd --charges $ROOT/examples/categories/bill.csv --by Stage,Team --as-of 2026-10-31 --
Charges under $ROOT/examples/categories/policy.crd as of 2026-10-31, in USD

  Stage       Team         rows      cost
  Production  checkout        1    640.00
  Production  search          1    300.00
  Shared      platform        1    200.00
  Other       checkout        1    160.00
  Production  Unallocated     2    129.66
  Sandbox     Unallocated     1     12.25
  ───────────────────────────────────────
  total                       7  1,441.91

exactly 1,441.91 USD in 7 rows
-- $ crd eval $ROOT/examples/categories/policy.crd --charges $ROOT/examples/categories/bill.csv --by Review,service --format json --as-of 2026-10-31 --
{"format_version":"1.0","currency":"USD","rows":7,"total":"1441.91","groups":[{"key":{"Review":"No","service":"AWSLambda"},"rows":1,"cost":"12.25"},{"key":{"Review":"No","service":"AmazonEC2"},"rows":1,"cost":"160.00"},{"key":{"Review":"No","service":"AmazonVPC"},"rows":1,"cost":"200.00"},{"key":{"Review":"Production","service":"AmazonEC2"},"rows":1,"cost":"640.00"},{"key":{"Review":"Production","service":"AmazonRDS"},"rows":1,"cost":"300.00"},{"key":{"Review":"Untagged production","service":"AmazonEC2"},"rows":1,"cost":"84.16"},{"key":{"Review":"Untagged production","service":"AmazonS3"},"rows":1,"cost":"45.50"}],"as_of":"2026-10-31","where":null,"include":"all","reading":{"rows":7,"skipped":0,"skipped_cost":"0.00","skipped_cost_unknown":0,"rounded":0,"tag_conflicts":0,"currency_assumed":false}}
