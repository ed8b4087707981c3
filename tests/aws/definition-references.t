References that lead nowhere, back, or to one of two.

-- nowhere.json --
{"Name": "Team", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
{"Value": "A", "Rule": {"CostCategories": {"Key": "team", "Values": ["x"]}}}]}
-- $ crd import cost-category nowhere.json --as-of 2026-11-20 --
-- stderr --
error[CRD1345]: the rule refers to the category "team", of which there is no definition
  --> nowhere.json:2:51
   = help: give its definition as well, or `--assume-categories` to declare it without rules

1 error
-- status 2 --
-- back.json --
{"Name": "Team", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
{"Value": "A", "Rule": {"CostCategories": {"Key": "Crew", "Values": ["x"]}}}]}
{"Name": "Crew", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
{"Value": "A", "Rule": {"Not": {"CostCategories": {"Key": "Team"}}}}]}
-- $ crd import cost-category back.json --as-of 2026-11-20 --
-- stderr --
error[CRD1347]: "Crew" refers to "Team", which leads back to it
  --> back.json:4:59
   = help: ask for what the other category asks for

1 error
-- status 2 --
-- two.json --
{"Name": "Team", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
{"Value": "A", "Rule": {"Tags": {"Key": "a", "Values": ["x"]}}}]}
{"Name": "Team", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
{"Value": "B", "Rule": {"Tags": {"Key": "a", "Values": ["x"]}}}]}
-- $ crd import cost-category two.json --as-of 2026-11-20 --
-- stderr --
error[CRD1348]: there are two definitions of "Team"
  --> two.json:3:1
   = note: the first is at two.json:1
   = help: give one of them: names are unique in an account

1 error
-- status 2 --
