A module of 100,000 resources is read while somebody waits; the one that stands there twice is found.

-- make.awk --
BEGIN {
  for (i = 1; i <= 100000; i++) printf "resource \"aws_sns_topic\" \"t%d\" {}\n", i
  if (twice) printf "resource \"aws_sns_topic\" \"t77\" {}\n"
  print "resource \"aws_ce_cost_category\" \"team\" {\n  name = \"Team\"\n  rule_version = \"CostCategoryExpression.v1\""
  print "  rule {\n    value = \"A\"\n    rule {\n      tags {\n        key = \"team\"\n        values = [\"x\"]\n      }\n    }\n  }\n}"
}
-- $ awk -f make.awk >main.tf; crd import cost-category main.tf --as-of 2026-11-20 --
# From aws_ce_cost_category.team, main.tf:100001
category Team {
  "A" when tag.team is "x"
}
-- stderr --
proved: the category means what AWS has
-- $ awk -v twice=1 -f make.awk >main.tf; crd import cost-category main.tf --as-of 2026-11-20 --
-- stderr --
error[CRD1326]: the resource `t77` is declared twice; first in main.tf:77
  --> main.tf:100001:1
   = help: import the files of one module at a time

1 error
-- status 2 --
