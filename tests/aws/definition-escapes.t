Whatever a tag's key or value holds stands in the text so that it means the same.

-- d.json --
{"Name": "Team", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
{"Value": "A", "Rule": {"Tags": {"Key": "say \"hi\" \\", "Values": ["a\"b", "c\\d", "e\nf", "g\th", "i\u0001j", "k\u007fl", "ä€💶", "# crd: allow", "${x}", "*"]}}},
{"Type": "INHERITED_VALUE", "InheritedValue": {"DimensionName": "TAG", "DimensionKey": "a.b"}}
]}
-- $ crd import cost-category d.json --as-of 2026-11-20 -o p.crd 2>e; cat p.crd; grep proved e --
# From d.json:1
category Team {
  "A" when tag."say \"hi\" \\" in [
    "a\"b", "c\\d", "e\nf", "g\th", "i\u{1}j", "k\u{7f}l", "ä€💶", "# crd: allow", "${x}", "*",
  ]
  inherit tag."a.b"
}
proved: the category means what AWS has
