Dimensions that Cost Explorer has and the rules of Cost Categories have not.

-- d.json --
{"Name": "Team", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
{"Value": "A", "Rule": {"Dimensions": {"Key": "SERVICE", "Values": ["Amazon Elastic Compute Cloud - Compute"]}}},
{"Value": "B", "Rule": {"Dimensions": {"Key": "CHARGE_TYPE", "Values": ["Tax"]}}},
{"Value": "C", "Rule": {"Dimensions": {"Key": "USAGE_TYPE_GROUP", "Values": ["EC2: Running Hours"]}}},
{"Value": "D", "Rule": {"Dimensions": {"Key": "INSTANCE_TYPE", "Values": ["t3.micro"]}}}
]}
-- $ crd import cost-category d.json --as-of 2026-11-20 --
-- stderr --
error[CRD1342]: AWS's rules cannot look at `SERVICE`
  --> d.json:2:47
   = help: Cost Categories have `SERVICE_CODE`

error[CRD1342]: AWS's rules cannot look at `CHARGE_TYPE`
  --> d.json:3:47
   = help: Cost Categories have `RECORD_TYPE`

error[CRD1342]: AWS's rules cannot look at `USAGE_TYPE_GROUP`
  --> d.json:4:47
   = help: Cost Categories have `USAGE_TYPE`

error[CRD1342]: AWS's rules cannot look at `INSTANCE_TYPE`
  --> d.json:5:47
   = help: they have LINKED_ACCOUNT, LINKED_ACCOUNT_NAME, SERVICE_CODE, RECORD_TYPE, REGION, USAGE_TYPE and BILLING_ENTITY

4 errors
-- status 2 --
