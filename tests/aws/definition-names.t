A category's name is made of AWS's, which stands beside it where the two differ: what is no letter, digit or `_` becomes one
`_`, a word of the language or of a field gets `_category`, a name that begins with a digit `Category_`, and of two that
would be the same the later one gets a number. The order stays as it was given, whatever refers to what.

-- d.json --
{"Name": "Program Code", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
  {"Value": "A", "Rule": {"CostCategories": {"Key": "service", "Values": ["x"]}}},
  {"Value": "B", "Rule": {"CostCategories": {"Key": "Program-Code", "Values": ["y", "z"]}}}]}
{"Name": "Program-Code", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
  {"Value": "y", "Rule": {"CostCategories": {"Key": "2024 --- Teams", "Values": ["x"]}}}]}
{"Name": "Program_Code", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
  {"Value": "x", "Rule": {"Tags": {"Key": "a", "Values": ["x"]}}}]}
{"Name": "service", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
  {"Value": "x", "Rule": {"Not": {"CostCategories": {"Key": "Program_Code"}}}}]}
{"Name": "2024 --- Teams", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
  {"Value": "x", "Rule": {"Tags": {"Key": "c", "Values": ["x"]}}}]}
{"Name": "default", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
  {"Value": "x", "Rule": {"Tags": {"Key": "d", "Values": ["x"]}}}]}
{"Name": "环境", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
  {"Value": "x", "Rule": {"Tags": {"Key": "e", "Values": ["x"]}}}]}
{"Name": "Plain", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
  {"Value": "x", "Rule": {"Tags": {"Key": "f", "Values": ["x"]}}}]}
-- $ crd import cost-category d.json --as-of 2026-11-20 -o p.crd 2>e; cat p.crd; grep proved e --
# From d.json:1
category Program_Code_2 "Program Code" {
  "A" when service_category is "x"
  "B" when Program_Code_3 in ["y", "z"]
}

# From d.json:4
category Program_Code_3 "Program-Code" {
  "y" when Category_2024_Teams is "x"
}

# From d.json:6
category Program_Code {
  "x" when tag.a is "x"
}

# From d.json:8
category service_category "service" {
  "x" when Program_Code is present
}

# From d.json:10
category Category_2024_Teams "2024 --- Teams" {
  "x" when tag.c is "x"
}

# From d.json:12
category default_category "default" {
  "x" when tag.d is "x"
}

# From d.json:14
category Category "环境" {
  "x" when tag.e is "x"
}

# From d.json:16
category Plain {
  "x" when tag.f is "x"
}
proved: 8 of 8 categories mean what AWS has
