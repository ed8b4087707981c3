A production template includes the rules of one category from another file, which only CloudFormation reads: nothing is
imported, and the file is named.

-- $ crd import cost-category $DATA/Sage-Bionetworks-IT__cost-categories/categories.cfn.yaml --as-of 2026-11-20 --
-- stderr --
error[CRD1308]: a definition has members from `Fn::Transform AWS::Include s3://sagebase-rules-microservice-outputbucket-17vzcnk2xnq0/cost-categories/program-code-rules.yaml`: a function that CloudFormation calls when it makes the stack
  --> $DATA/Sage-Bionetworks-IT__cost-categories/categories.cfn.yaml:32:7
   = help: write the value in its place, or import what `aws ce describe-cost-category-definition` prints

1 error
-- status 2 --
