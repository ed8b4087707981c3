With --assume-categories a category that no file defines is declared without rules, so that the text compiles.

-- a.json --
{
  "Name": "Team",
  "RuleVersion": "CostCategoryExpression.v1",
  "Rules": [
    {"Value": "Search", "Rule": {"CostCategories": {"Key": "Product Line", "Values": ["Find"]}}}
  ]
}
-- $ crd import cost-category a.json --as-of 2026-11-20 --
-- stderr --
error[CRD1345]: the rule refers to the category "Product Line", of which there is no definition
  --> a.json:5:60
   = help: give its definition as well, or `--assume-categories` to declare it without rules

1 error
-- status 2 --
-- $ crd import cost-category a.json --assume-categories --as-of 2026-11-20 --
# Assumed: there is no definition of "Product Line" here, so nothing is known of its values. Write its rules, or import it.
category Product_Line "Product Line" {}

# From a.json:1
category Team {
  "Search" when Product_Line is "Find"
}
-- stderr --
proved: the category means what AWS has
warning[CRD0519]: the category `Product_Line` has no rule
 --> policy.crd:2:10
  |
2 | category Product_Line "Product Line" {}
  |          ^^^^^^^^^^^^
  = help: write at least a `default`

1 warning
-- status 1 --
