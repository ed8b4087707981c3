Long lists and long conditions are broken as `crd fmt` breaks them.

-- d.json --
{"Name": "Team", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
{"Value": "Everyone", "Rule": {"Dimensions": {"Key": "LINKED_ACCOUNT", "Values": ["100000000001", "100000000002", "100000000003", "100000000004", "100000000005", "100000000006", "100000000007", "100000000008", "100000000009", "100000000010"]}}},
{"Value": "Some", "Rule": {"And": [
  {"Dimensions": {"Key": "LINKED_ACCOUNT_NAME", "Values": ["production-", "staging-", "acceptance-"], "MatchOptions": ["STARTS_WITH"]}},
  {"Not": {"Dimensions": {"Key": "RECORD_TYPE", "Values": ["Tax", "Credit", "Refund"]}}},
  {"Or": [{"Tags": {"Key": "team", "Values": ["search", "advertising"]}}, {"Tags": {"Key": "team", "MatchOptions": ["ABSENT"]}}]}]}}
]}
-- $ crd import cost-category d.json --as-of 2026-11-20 -q -o p.crd && cat p.crd && crd fmt --check p.crd --
# From d.json:1
category Team {
  "Everyone" when account in [
    100000000001, 100000000002, 100000000003, 100000000004, 100000000005, 100000000006, 100000000007, 100000000008,
    100000000009, 100000000010,
  ]
  "Some"     when account.name starts with ["production-", "staging-", "acceptance-"]
               and charge_type not in ["Tax", "Credit", "Refund"]
               and (tag.team in ["search", "advertising"] or tag.team is absent)
}
