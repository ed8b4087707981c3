Absence stands alone: neither values nor an empty value go with it, and a list that is empty is no absence.

-- d.json --
{"Name": "Team", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
{"Value": "A", "Rule": {"Tags": {"Key": "a", "Values": ["x"], "MatchOptions": ["ABSENT"]}}},
{"Value": "B", "Rule": {"Tags": {"Key": "a", "Values": ["x", ""]}}},
{"Value": "C", "Rule": {"Tags": {"Key": "a", "Values": [], "MatchOptions": ["EQUALS"]}}},
{"Value": "D", "Rule": {"Tags": {"Key": "a", "MatchOptions": ["CONTAINS"]}}}
]}
-- $ crd import cost-category d.json --as-of 2026-11-20 --
-- stderr --
error[CRD1341]: `ABSENT` stands together with values
  --> d.json:2:41
   = help: say which of the two is meant, or join two expressions with `Or`

error[CRD1341]: an empty value stands in `Values`
  --> d.json:3:62
   = help: an empty text is absence, in a bill as at AWS: say `ABSENT`

error[CRD1341]: `EQUALS` stands without values
  --> d.json:4:41
   = note: AWS takes a key without values for ABSENT, so an empty list matches what has no value
   = help: give the values, or say `ABSENT`

error[CRD1341]: `CONTAINS` stands without values
  --> d.json:5:41
   = note: AWS takes a key without values for ABSENT, so an empty list matches what has no value
   = help: give the values, or say `ABSENT`

4 errors
-- status 2 --
