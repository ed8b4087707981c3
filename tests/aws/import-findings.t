What AWS would refuse of names and months comes out as findings: the text is there all the same, and levels can be set. A month
of long ago is fine where AWS has it already, in an answer of its own.

-- a.json --
{"Name": "Team", "RuleVersion": "CostCategoryExpression.v1", "EffectiveStart": "2024-02-01T00:00:00Z",
 "Rules": [{"Value": "R&D", "Rule": {"Tags": {"Key": "team", "Values": ["r"]}}}]}
-- answer.json --
{"CostCategory": {"Name": "Team", "CostCategoryArn": "arn:aws:ce::111122223333:costcategory/9a1c2e7f-1f0b-4c53-8a6e-0d6d1c5a7b10",
 "RuleVersion": "CostCategoryExpression.v1", "EffectiveStart": "2024-02-01T00:00:00Z",
 "Rules": [{"Value": "Research", "Rule": {"Tags": {"Key": "team", "Values": ["r"]}}}]}}
-- $ crd import cost-category a.json --as-of 2026-11-20 --
# From a.json:1
category Team effective 2024-02 {
  "R&D" when tag.team is "r"
}
-- stderr --
proved: the category means what AWS has
error[CRD0378]: AWS does not let `Team` take effect in 2024-02
 --> policy.crd:2:1
  |
2 | category Team effective 2024-02 {
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: give a month from 2025-11 to 2026-11

error[CRD0371]: AWS does not take `&` in a value
 --> policy.crd:3:3
  |
3 |   "R&D" when tag.team is "r"
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: 1 to 50 letters, digits, inner blanks, `-` and `_`

2 errors
-- status 1 --
-- $ crd import cost-category a.json --allow no-such --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: unknown finding `no-such`
   = help: docs/findings.md lists them

1 error
-- status 2 --
-- $ crd import cost-category answer.json --as-of 2026-11-20 --
# From answer.json:1
# ARN arn:aws:ce::111122223333:costcategory/9a1c2e7f-1f0b-4c53-8a6e-0d6d1c5a7b10
category Team effective 2024-02 {
  "Research" when tag.team is "r"
}
-- stderr --
proved: the category means what AWS has
-- $ crd import cost-category a.json --as-of 2026-11-20 --fail-level error -q --
# From a.json:1
category Team effective 2024-02 {
  "R&D" when tag.team is "r"
}
-- stderr --
error[CRD0378]: AWS does not let `Team` take effect in 2024-02
 --> policy.crd:2:1
  |
2 | category Team effective 2024-02 {
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: give a month from 2025-11 to 2026-11

error[CRD0371]: AWS does not take `&` in a value
 --> policy.crd:3:3
  |
3 |   "R&D" when tag.team is "r"
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: 1 to 50 letters, digits, inner blanks, `-` and `_`

2 errors
-- status 1 --
