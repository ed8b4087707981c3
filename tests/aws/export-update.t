The same as the input of an update: the ARN in place of the name, which AWS never changes.

-- policy.crd --
category Team {
  "Web" when account.name starts with ["web-", "www-"]
}
category Funding "Funding source" {
  "A" when Team is not "Web"
}
-- $ crd export cost-category policy.crd --category Funding --update arn:aws:ce::123456789012:costcategory/3edadf90-8c24-467b-a80a-f5e96df1beb2 --as-of 2026-11-20 --
{
  "CostCategoryArn": "arn:aws:ce::123456789012:costcategory/3edadf90-8c24-467b-a80a-f5e96df1beb2",
  "RuleVersion": "CostCategoryExpression.v1",
  "Rules": [
    {
      "Value": "A",
      "Rule": {
        "Not": {
          "CostCategories": {
            "Key": "Team",
            "Values": [
              "Web"
            ],
            "MatchOptions": [
              "EQUALS"
            ]
          }
        }
      },
      "Type": "REGULAR"
    }
  ]
}
-- $ crd export cost-category policy.crd --category Funding --update 3edadf90-8c24-467b-a80a-f5e96df1beb2 --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `--update` wants the ARN of a Cost Category, not `3edadf90-8c24-467b-a80a-f5e96df1beb2`
   = help: `aws ce list-cost-category-definitions` prints it: arn:aws:ce::ACCOUNT:costcategory/ID

1 error
-- status 2 --
