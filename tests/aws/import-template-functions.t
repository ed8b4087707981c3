Functions whose values the template alone says are resolved; the others are named, with what to do, and so is a parameter
without a default.

-- good.yaml --
Parameters:
  Stage: {Type: String, Default: prod}
  Account: {Type: Number, Default: 111122223333}
Resources:
  Team:
    Type: AWS::CE::CostCategory
    Properties:
      Name: !Sub "Team in ${Stage}"
      RuleVersion: CostCategoryExpression.v1
      DefaultValue: !Join ["-", [other, !Ref Stage]]
      Tags: [{Key: owner, Value: !Ref Nobody}]
      Rules: !Sub
        - |
          [{"Value": "A", "Rule": {"Dimensions": {"Key": "LINKED_ACCOUNT", "Values": ["${Account}"]}}},
           {"Value": "B", "Rule": {"Tags": {"Key": "${Key}", "Values": ["${!Stage}"]}}}]
        - {Key: team}
  Owner:
    Type: AWS::CE::CostCategory
    Properties:
      Name: Owner
      RuleVersion: CostCategoryExpression.v1
      Rules:
        - {Value: A, Rule: &in_a {Tags: {Key: team, Values: [a, yes]}}}
        - {Value: B, Rule: {Not: *in_a}}
-- bad.yaml --
Parameters:
  Stage: {Type: String}
Resources:
  Team:
    Type: AWS::CE::CostCategory
    Properties:
      Name: !Ref Stage
      RuleVersion: !FindInMap [Versions, Rules, Now]
      DefaultValue: !Sub "${AWS::AccountId} other"
      SplitChargeRules: !If [Split, "[]", !Ref "AWS::NoValue"]
      Rules:
        - Value: !GetAtt Bucket.Arn
          Rule: {Tags: {Key: !ImportValue team-key, Values: !Split [",", !Ref Bucket]}}
  Fn::ForEach::Teams:
    - Name
    - [a, b]
    - Team${Name}: {}
-- include.json --
{"Resources": {"Fn::Transform": {"Name": "AWS::Include", "Parameters": {"Location": "s3://bucket/resources.yaml"}}}}
-- $ crd import cost-category good.yaml --as-of 2026-11-20 --
# From Team, good.yaml:8
category Team_in_prod "Team in prod" {
  "A" when account is 111122223333
  "B" when tag.team is "${Stage}"
  default "other-prod"
}

# From Owner, good.yaml:20
category Owner {
  "A" when tag.team in ["a", "yes"]
  "B" when tag.team not in ["a", "yes"]
}
-- stderr --
proved: 2 of 2 categories mean what AWS has
-- $ crd import cost-category bad.yaml --as-of 2026-11-20 --
-- stderr --
error[CRD1308]: `Name` is `Ref Stage`: a parameter without a literal default
  --> bad.yaml:7:13
   = help: write the value in its place, or import what `aws ce describe-cost-category-definition` prints

error[CRD1308]: `RuleVersion` is `Fn::FindInMap Versions Rules Now`: a function that CloudFormation calls when it makes the stack
  --> bad.yaml:8:20
   = help: write the value in its place, or import what `aws ce describe-cost-category-definition` prints

error[CRD1308]: `DefaultValue` is `Ref AWS::AccountId`: CloudFormation knows it when it makes the stack
  --> bad.yaml:9:26
   = help: write the value in its place, or import what `aws ce describe-cost-category-definition` prints

error[CRD1308]: `SplitChargeRules` is `Fn::If Split [] Ref AWS::NoValue`: a function that CloudFormation calls when it makes the stack
  --> bad.yaml:10:25
   = help: write the value in its place, or import what `aws ce describe-cost-category-definition` prints

error[CRD1308]: `Value` is `Fn::GetAtt Bucket.Arn`: a function that CloudFormation calls when it makes the stack
  --> bad.yaml:12:18
   = help: write the value in its place, or import what `aws ce describe-cost-category-definition` prints

error[CRD1308]: `Key` is `Fn::ImportValue team-key`: a function that CloudFormation calls when it makes the stack
  --> bad.yaml:13:30
   = help: write the value in its place, or import what `aws ce describe-cost-category-definition` prints

error[CRD1308]: `Values` is `Fn::Split , Ref Bucket`: a function that CloudFormation calls when it makes the stack
  --> bad.yaml:13:61
   = help: write the value in its place, or import what `aws ce describe-cost-category-definition` prints

error[CRD1308]: `Fn::ForEach::Teams` makes resources when a stack is made
  --> bad.yaml:14:3
   = help: import what `aws ce describe-cost-category-definition --cost-category-arn ARN` prints

8 errors
-- status 2 --
-- $ crd import cost-category include.json --as-of 2026-11-20 --
-- stderr --
error[CRD1308]: `Fn::Transform` makes resources when a stack is made
  --> include.json:1:16
   = help: import what `aws ce describe-cost-category-definition --cost-category-arn ARN` prints

1 error
-- status 2 --
