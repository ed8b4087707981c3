Categories by meaning: another way to say the same, a charge that shows a difference, splits, and what one side alone has.

-- policy.crd --
category Same {
  "AI" when account is 444455556666 or account is 444455557777
}
category Stage "Deployment stage" {
  "Production" when tag.env starts with "prod"
  default "Other"
}
category Shared {
  "A" when account is 111122223333
  "B" when account is 444455556666
  split "A" to ["B" 100%]
}
category Local {
  "X" when region is "eu-west-1"
}
-- aws.json --
{"CostCategory": {"Name": "Same", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
  {"Value": "AI", "Rule": {"Dimensions": {"Key": "LINKED_ACCOUNT", "Values": ["444455557777", "444455556666"]}}}]}}
-- stage.json --
{"CostCategory": {"Name": "Deployment stage", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
  {"Value": "Production", "Rule": {"Tags": {"Key": "env", "Values": ["prod"], "MatchOptions": ["EQUALS"]}}}],
  "DefaultValue": "Other"}}
-- shared.json --
{"CostCategory": {"Name": "Shared", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
  {"Value": "A", "Rule": {"Dimensions": {"Key": "LINKED_ACCOUNT", "Values": ["111122223333"]}}},
  {"Value": "B", "Rule": {"Dimensions": {"Key": "LINKED_ACCOUNT", "Values": ["444455556666"]}}}]}}
-- more.json --
{"CostCategory": {"Name": "More", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
  {"Value": "A", "Rule": {"Dimensions": {"Key": "REGION", "Values": ["us-east-1"]}}}]}}
-- $ crd drift policy.crd --categories aws.json --categories stage.json --categories shared.json --categories more.json --as-of 2026-11-20 --
Drift of policy.crd as of 2026-11-20: the account is not as the policy says

Cost Categories
  Deployment stage: different
    a charge of 2026-11 with account "123456789012", service "AmazonEC2" and tag.env "prodx" is
      "Production" in the policy (policy.crd:5) and "Other" at AWS (stage.json:1)
  Local: only in the policy
  More: only at AWS
  Same: same, proved for every charge
  Shared: different
    its split charge rules differ
-- status 1 --
-- $ crd drift policy.crd --categories aws.json --categories stage.json --as-of 2026-11-20 --format json --
{"format_version":"1.0","as_of":"2026-11-20","ok":false,"currency":null,"categories":[{"name":"Deployment stage","state":"different","same_splits":true,"witness":{"charge":{"account":"123456789012","service":"AmazonEC2","tag.env":"prodx"},"month":"2026-11","policy":"Production","aws":"Other","policy_rule":"policy.crd:5","aws_rule":"stage.json:1"}},{"name":"Local","state":"only in the policy"},{"name":"Same","state":"same","same_splits":true},{"name":"Shared","state":"only in the policy"}],"credits":[],"left_out":0}
-- status 1 --
