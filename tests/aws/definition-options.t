Match options that do not go together, or not with what is compared.

-- d.json --
{"Name": "Team", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
{"Value": "A", "Rule": {"Tags": {"Key": "a", "Values": ["x"], "MatchOptions": ["STARTS_WITH", "CONTAINS"]}}},
{"Value": "B", "Rule": {"Tags": {"Key": "a", "Values": ["x"], "MatchOptions": ["CASE_SENSITIVE", "CASE_INSENSITIVE"]}}},
{"Value": "C", "Rule": {"Tags": {"Key": "a", "Values": ["x"], "MatchOptions": ["CONTAINS", "CASE_INSENSITIVE"]}}},
{"Value": "D", "Rule": {"Dimensions": {"Key": "LINKED_ACCOUNT", "Values": ["111122223333"], "MatchOptions": ["STARTS_WITH"]}}},
{"Value": "E", "Rule": {"Dimensions": {"Key": "SERVICE_CODE", "Values": ["Amazon"], "MatchOptions": ["STARTS_WITH"]}}},
{"Value": "F", "Rule": {"CostCategories": {"Key": "Team 2", "Values": ["A"], "MatchOptions": ["ENDS_WITH"]}}}
]}
{"Name": "Team 2", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
{"Value": "A", "Rule": {"Tags": {"Key": "a", "Values": ["x"]}}}]}
-- $ crd import cost-category d.json --as-of 2026-11-20 --
-- stderr --
error[CRD1343]: `STARTS_WITH` and `CONTAINS` stand together
  --> d.json:2:41
   = help: write one expression for each and join them with `Or`

error[CRD1343]: `CASE_SENSITIVE` and `CASE_INSENSITIVE` stand together
  --> d.json:3:41
   = help: keep the one that is meant

error[CRD1343]: `CASE_INSENSITIVE` stands with `CONTAINS`, which AWS always compares with upper and lower case
  --> d.json:4:41
   = help: list the spellings that occur

error[CRD1343]: `STARTS_WITH` is not for LINKED_ACCOUNT, which AWS compares as a whole
  --> d.json:5:47
   = help: use LINKED_ACCOUNT_NAME: AWS looks at the names of accounts there

error[CRD1343]: `STARTS_WITH` is not for SERVICE_CODE, which AWS compares as a whole
  --> d.json:6:47
   = help: list the values with `EQUALS`

error[CRD1343]: `ENDS_WITH` is not for CostCategories, which AWS compares as a whole
  --> d.json:7:51
   = help: list the values with `EQUALS`

6 errors
-- status 2 --
