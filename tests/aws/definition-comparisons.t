Every comparison that AWS has, and what `Not` makes of it. Options that say nothing more are left out: CASE_SENSITIVE, and
any option about the case of an account's number.

-- d.json --
{"Name": "Team", "EffectiveStart": "2026-01-01T00:00:00Z", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
{"Value": "A", "Rule": {"Dimensions": {"Key": "LINKED_ACCOUNT", "Values": ["111122223333"], "MatchOptions": ["EQUALS", "CASE_INSENSITIVE"]}}},
{"Value": "B", "Rule": {"Dimensions": {"Key": "LINKED_ACCOUNT", "Values": ["111122223333", "000000000001"]}}},
{"Value": "C", "Rule": {"Not": {"Dimensions": {"Key": "SERVICE_CODE", "Values": ["AmazonEC2", "Amazon Ü", "credit"]}}}},
{"Value": "D", "Rule": {"Not": {"Dimensions": {"Key": "RECORD_TYPE", "Values": ["Tax"]}}}},
{"Value": "E", "Rule": {"Dimensions": {"Key": "LINKED_ACCOUNT_NAME", "Values": ["prod-"], "MatchOptions": ["STARTS_WITH", "CASE_SENSITIVE"]}}},
{"Value": "F", "Rule": {"Not": {"Tags": {"Key": "env", "Values": ["-a", "-b"], "MatchOptions": ["ENDS_WITH"]}}}},
{"Value": "G", "Rule": {"Tags": {"Key": "cost center", "Values": ["x"], "MatchOptions": ["CONTAINS"]}}},
{"Value": "H", "Rule": {"Tags": {"Key": "env", "MatchOptions": ["ABSENT"]}}},
{"Value": "I", "Rule": {"Not": {"Tags": {"Key": "2nd"}}}},
{"Value": "J", "Rule": {"Dimensions": {"Key": "REGION", "Values": ["us-east-1"], "MatchOptions": ["CASE_INSENSITIVE"]}}},
{"Value": "K", "Rule": {"Not": {"Dimensions": {"Key": "USAGE_TYPE", "Values": ["a", "b"], "MatchOptions": ["CASE_INSENSITIVE", "EQUALS"]}}}},
{"Value": "L", "Rule": {"Dimensions": {"Key": "BILLING_ENTITY", "Values": ["AWS Marketplace"]}}},
{"Type": "INHERITED_VALUE", "InheritedValue": {"DimensionName": "TAG", "DimensionKey": "team"}},
{"Type": "INHERITED_VALUE", "InheritedValue": {"DimensionName": "LINKED_ACCOUNT_NAME"}}
], "DefaultValue": "Rest"}
-- $ crd import cost-category d.json --as-of 2026-11-20 -o p.crd 2>e; cat p.crd; grep proved e --
# From d.json:1
category Team effective 2026-01 {
  "A" when account is 111122223333
  "B" when account in [111122223333, 000000000001]
  "C" when service not in [AmazonEC2, "Amazon Ü", "credit"]
  "D" when charge_type is not "Tax"
  "E" when account.name starts with "prod-"
  "F" when not tag.env ends with ["-a", "-b"]
  "G" when tag."cost center" contains "x"
  "H" when tag.env is absent
  "I" when tag."2nd" is present
  "J" when region is "us-east-1" ignoring case
  "K" when usage_type not in ["a", "b"] ignoring case
  "L" when billing_entity is "AWS Marketplace"
  inherit tag.team
  inherit account.name
  default "Rest"
}
proved: the category means what AWS has
