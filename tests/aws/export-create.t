A category as the input of `aws ce create-cost-category-definition`: names of accounts, lets and lists as their values, each
once, `unless` as one operand more, parentheses that say nothing left out.

-- policy.crd --
let pools = ["one", "two \"2\""]
account web = 111122223333 "web"
account lab = 444455556666 "lab"

category Funding "Funding source" effective 2026-09 {
  "One" when (account in [web, lab, 111122223333] and service is AmazonEC2) unless (charge_type in ["Tax", "Refund"])
  "Two" when tag.pool in pools and tag.pool is present or not region is "us-east-1" ignoring case
  inherit tag."cost center"
  inherit account.name
  default "Rest"
  split "One" to ["Rest" 33.3%, "Two" 66.7%]
  split "" evenly to ["Rest"]
}
-- $ crd export cost-category policy.crd --as-of 2026-11-20 --
{
  "Name": "Funding source",
  "EffectiveStart": "2026-09-01T00:00:00Z",
  "RuleVersion": "CostCategoryExpression.v1",
  "Rules": [
    {
      "Value": "One",
      "Rule": {
        "And": [
          {
            "Dimensions": {
              "Key": "LINKED_ACCOUNT",
              "Values": [
                "111122223333",
                "444455556666"
              ],
              "MatchOptions": [
                "EQUALS"
              ]
            }
          },
          {
            "Dimensions": {
              "Key": "SERVICE_CODE",
              "Values": [
                "AmazonEC2"
              ],
              "MatchOptions": [
                "EQUALS"
              ]
            }
          },
          {
            "Not": {
              "Dimensions": {
                "Key": "RECORD_TYPE",
                "Values": [
                  "Tax",
                  "Refund"
                ],
                "MatchOptions": [
                  "EQUALS"
                ]
              }
            }
          }
        ]
      },
      "Type": "REGULAR"
    },
    {
      "Value": "Two",
      "Rule": {
        "Or": [
          {
            "And": [
              {
                "Tags": {
                  "Key": "pool",
                  "Values": [
                    "one",
                    "two \"2\""
                  ],
                  "MatchOptions": [
                    "EQUALS"
                  ]
                }
              },
              {
                "Not": {
                  "Tags": {
                    "Key": "pool",
                    "MatchOptions": [
                      "ABSENT"
                    ]
                  }
                }
              }
            ]
          },
          {
            "Not": {
              "Dimensions": {
                "Key": "REGION",
                "Values": [
                  "us-east-1"
                ],
                "MatchOptions": [
                  "EQUALS",
                  "CASE_INSENSITIVE"
                ]
              }
            }
          }
        ]
      },
      "Type": "REGULAR"
    },
    {
      "InheritedValue": {
        "DimensionName": "TAG",
        "DimensionKey": "cost center"
      },
      "Type": "INHERITED_VALUE"
    },
    {
      "InheritedValue": {
        "DimensionName": "LINKED_ACCOUNT_NAME"
      },
      "Type": "INHERITED_VALUE"
    }
  ],
  "DefaultValue": "Rest",
  "SplitChargeRules": [
    {
      "Source": "One",
      "Targets": [
        "Rest",
        "Two"
      ],
      "Method": "FIXED",
      "Parameters": [
        {
          "Type": "ALLOCATION_PERCENTAGES",
          "Values": [
            "33.3",
            "66.7"
          ]
        }
      ]
    },
    {
      "Source": "",
      "Targets": [
        "Rest"
      ],
      "Method": "EVEN"
    }
  ]
}
