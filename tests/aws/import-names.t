A list of rules and the input of an update have no name: --name gives it. A name that nothing needs is refused, and so are
two definitions of one name.

-- rules.json --
[{"Value": "A", "Rule": {"Tags": {"Key": "team", "Values": ["a"]}}}]
-- update.json --
{"CostCategoryArn": "arn:aws:ce::111122223333:costcategory/3edadf90-8c24-467b-a80a-f5e96df1beb2",
 "RuleVersion": "CostCategoryExpression.v1",
 "Rules": [{"Value": "A", "Rule": {"Tags": {"Key": "team", "Values": ["a"]}}}]}
-- create.json --
{"Name": "Team", "RuleVersion": "CostCategoryExpression.v1", "ResourceTags": [{"Key": "owner", "Value": "finops"}],
 "Rules": [{"Value": "A", "Rule": {"Tags": {"Key": "team", "Values": ["a"]}}}]}
-- $ crd import cost-category rules.json --as-of 2026-11-20 --
-- stderr --
error[CRD1310]: a list of rules does not say whose they are
  --> rules.json:1:1
   = help: give the category's name: --name NAME

1 error
-- status 2 --
-- $ crd import cost-category update.json --as-of 2026-11-20 --
-- stderr --
error[CRD1310]: the input of an update has an ARN in place of a name
  --> update.json:1:1
   = help: give the category's name: --name NAME

1 error
-- status 2 --
-- $ crd import cost-category rules.json --name Team --as-of 2026-11-20 --
# From rules.json:1
category Team {
  "A" when tag.team is "a"
}
-- stderr --
proved: the category means what AWS has
-- $ crd import cost-category update.json --name "Team of 2026" -q --as-of 2026-11-20 --
# From update.json:1
# ARN arn:aws:ce::111122223333:costcategory/3edadf90-8c24-467b-a80a-f5e96df1beb2
category Team_of_2026 "Team of 2026" {
  "A" when tag.team is "a"
}
-- $ crd import cost-category create.json --name Team --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `--name` is for what has no name, and every definition here has one
   = help: leave it out

1 error
-- status 2 --
-- $ crd import cost-category create.json rules.json --name Team --as-of 2026-11-20 --
-- stderr --
error[CRD1348]: there are two definitions of "Team"
  --> rules.json:1:1
   = note: the first is at create.json:1
   = help: give one of them: names are unique in an account

1 error
-- status 2 --
