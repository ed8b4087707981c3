What `aws ce describe-cost-category-definition` prints, several answers one behind the other as a loop leaves them; members that
say nothing of the meaning are passed over, and ARNs are kept.

-- answers.json --
{
    "CostCategory": {
        "CostCategoryArn": "arn:aws:ce::111122223333:costcategory/3edadf90-8c24-467b-a80a-f5e96df1beb2",
        "EffectiveStart": "2026-02-01T00:00:00Z",
        "Name": "Team",
        "RuleVersion": "CostCategoryExpression.v1",
        "Rules": [
            {
                "Value": "Search",
                "Rule": {
                    "Or": [
                        {"Tags": {"Key": "team", "Values": ["search"], "MatchOptions": ["EQUALS"]}},
                        {"And": [
                            {"Dimensions": {"Key": "LINKED_ACCOUNT", "Values": ["444455556666"]}},
                            {"Not": {"Dimensions": {"Key": "RECORD_TYPE", "Values": ["Tax"]}}}
                        ]}
                    ]
                },
                "Type": "REGULAR"
            }
        ],
        "ProcessingStatus": [
            {"Component": "COST_EXPLORER", "Status": "APPLIED"}
        ],
        "DefaultValue": "Other"
    }
}
{
    "CostCategory": {
        "CostCategoryArn": "arn:aws:ce::111122223333:costcategory/9a1c2e7f-1f0b-4c53-8a6e-0d6d1c5a7b10",
        "EffectiveStart": "2026-02-01T00:00:00Z",
        "EffectiveEnd": "2027-01-31T23:59:59Z",
        "Name": "Owner",
        "RuleVersion": "CostCategoryExpression.v1",
        "Rules": [
            {"InheritedValue": {"DimensionName": "LINKED_ACCOUNT_NAME"}, "Type": "INHERITED_VALUE"}
        ]
    },
    "ResponseMetadata": {"HTTPStatusCode": 200}
}
-- $ crd import cost-category answers.json --as-of 2026-11-20 --
# From answers.json:2
# ARN arn:aws:ce::111122223333:costcategory/3edadf90-8c24-467b-a80a-f5e96df1beb2
category Team effective 2026-02 {
  "Search" when tag.team is "search" or (account is 444455556666 and charge_type is not "Tax")
  default "Other"
}

# From answers.json:29
# ARN arn:aws:ce::111122223333:costcategory/9a1c2e7f-1f0b-4c53-8a6e-0d6d1c5a7b10
category Owner effective 2026-02 {
  inherit account.name
}
-- stderr --
proved: 2 of 2 categories mean what AWS has
-- $ crd import cost-category - --as-of 2026-11-20 -q -o policy.crd <answers.json && crd check policy.crd --
