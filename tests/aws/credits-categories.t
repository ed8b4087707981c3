A credit that a Cost Category shares needs the definition with its ARN; a value that it never gives is an error. Categories that
the credits do not need stay away, those that they ask for come along.

-- $ crd import credits $DATA/aws-recorded/credits.json --as-of 2026-11-20 -o out.crd; echo "exit $?"; test ! -e out.crd --
exit 2
-- stderr --
error[CRD1371]: credit `8830021177` is shared by "AI Experimentation" of a Cost Category that was not given: arn:aws:ce::999988887777:costcategory/0f7b3a52-6c1d-4f0e-9f53-2d1f6a4b7c10
  --> $DATA/aws-recorded/credits.json:3:9
   = help: add --categories with what `aws ce describe-cost-category-definition` prints of it

1 error
-- $ sed 's/"AI Experimentation"/"AI experiments"/' $DATA/aws-recorded/categories.json >other.json; crd import credits $DATA/aws-recorded/credits.json --categories other.json --as-of 2026-11-20 --
-- stderr --
error[CRD1371]: credit `8830021177` is shared by "AI Experimentation", which the Cost Category "Funding source" never gives
  --> $DATA/aws-recorded/credits.json:3:9
   = help: download the Cost Category again: it may have changed

1 error
-- status 2 --
-- more.json --
{"CostCategory": {"CostCategoryArn": "arn:aws:ce::999988887777:costcategory/0f7b3a52-6c1d-4f0e-9f53-2d1f6a4b7c10", "Name": "translate", "RuleVersion": "CostCategoryExpression.v1",
  "Rules": [{"Value": "AI Experimentation", "Rule": {"CostCategories": {"Key": "Teams", "Values": ["AI"]}}}]}}
{"CostCategory": {"CostCategoryArn": "arn:aws:ce::999988887777:costcategory/11111111-6c1d-4f0e-9f53-2d1f6a4b7c10", "Name": "Idle", "RuleVersion": "CostCategoryExpression.v1",
  "Rules": [{"Value": "x", "Rule": {"Dimensions": {"Key": "LINKED_ACCOUNT", "Values": ["111122223333"]}}}]}}
{"CostCategory": {"CostCategoryArn": "arn:aws:ce::999988887777:costcategory/22222222-6c1d-4f0e-9f53-2d1f6a4b7c10", "Name": "Teams", "RuleVersion": "CostCategoryExpression.v1",
  "Rules": [{"Value": "AI", "Rule": {"Dimensions": {"Key": "LINKED_ACCOUNT", "Values": ["444455556666"]}}}]}}
-- $ crd import credits $DATA/aws-recorded/credits.json --categories more.json --as-of 2026-11-20 2>&1 | grep -E '^category|^proved|restrict to' --
proved: 2 of 2 categories mean what AWS has
   = help: add `restrict to CATEGORY "Value"`, with a category that looks at accounts
category translate {
category Teams {
  restrict to translate "AI Experimentation"
