A charge without any tag, or without any category, which AWS can ask for.

-- d.json --
{"Name": "Team", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
{"Value": "A", "Rule": {"Tags": {"MatchOptions": ["ABSENT"]}}},
{"Value": "B", "Rule": {"CostCategories": {"MatchOptions": ["ABSENT"]}}}
]}
-- $ crd import cost-category d.json --as-of 2026-11-20 --
-- stderr --
error[CRD1344]: `Tags` without a key asks for a charge without any tag
  --> d.json:2:24
   = help: name the keys that count, `ABSENT` each, joined with `And`

error[CRD1344]: `CostCategories` without a key asks for a charge without any category
  --> d.json:3:24
   = help: name the categories that count, `ABSENT` each, joined with `And`

2 errors
-- status 2 --
