AWS's list of categories has no rules: the calls that give them are named.

-- list.json --
{
    "CostCategoryReferences": [
        {
            "CostCategoryArn": "arn:aws:ce::111122223333:costcategory/3edadf90-8c24-467b-a80a-f5e96df1beb2",
            "Name": "Team",
            "NumberOfRules": 3
        },
        {
            "CostCategoryArn": "arn:aws:ce::111122223333:costcategory/9a1c2e7f-1f0b-4c53-8a6e-0d6d1c5a7b10",
            "Name": "Owner"
        }
    ]
}
-- none.json --
{"CostCategoryReferences": []}
-- $ crd import cost-category list.json --as-of 2026-11-20 --
-- stderr --
error[CRD1304]: the list does not have the rules of `Team`
  --> list.json:3:9
   = help: import what `aws ce describe-cost-category-definition --cost-category-arn arn:aws:ce::111122223333:costcategory/3edadf90-8c24-467b-a80a-f5e96df1beb2` prints

error[CRD1304]: the list does not have the rules of `Owner`
  --> list.json:8:9
   = help: import what `aws ce describe-cost-category-definition --cost-category-arn arn:aws:ce::111122223333:costcategory/9a1c2e7f-1f0b-4c53-8a6e-0d6d1c5a7b10` prints

2 errors
-- status 2 --
-- $ crd import cost-category none.json --as-of 2026-11-20 --
-- stderr --
error[CRD1304]: the list of Cost Categories is empty
  --> none.json:1:28
   = help: an account without Cost Categories has none to import

1 error
-- status 2 --
