A service code that is nearly a known one is a warning; one that is near to nothing is not.

-- policy.crd --
category A {
  "x" when service is AmazonSagemaker or service in [AmazonEC3, "AmazonS33", MyOwnService]
  "y" when service is "Amazon Bedrock"
  default "z"
}
credit q3 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
  covers [AmazonBedrok, "Amazon Bedrock", "Amazon Bedrok"]
}
-- $ crd check policy.crd --
-- stderr --
warning[CRD0410]: no known service code is called `AmazonSagemaker`
 --> policy.crd:2:23
  |
2 |   "x" when service is AmazonSagemaker or service in [AmazonEC3, "AmazonS33", MyOwnService]
  |                       ^^^^^^^^^^^^^^^
  = help: did you mean `AmazonSageMaker`?

warning[CRD0410]: no known service code is called `AmazonEC3`
 --> policy.crd:2:54
  |
2 |   "x" when service is AmazonSagemaker or service in [AmazonEC3, "AmazonS33", MyOwnService]
  |                                                      ^^^^^^^^^
  = help: did you mean `AmazonEC2`?

warning[CRD0410]: no known service code is called "AmazonS33"
 --> policy.crd:2:65
  |
2 |   "x" when service is AmazonSagemaker or service in [AmazonEC3, "AmazonS33", MyOwnService]
  |                                                                 ^^^^^^^^^^^
  = help: did you mean `"AmazonS3"`?

warning[CRD0410]: no known service code is called "Amazon Bedrock"
 --> policy.crd:3:23
  |
3 |   "y" when service is "Amazon Bedrock"
  |                       ^^^^^^^^^^^^^^^^
  = help: did you mean `"AmazonBedrock"`?

warning[CRD0410]: no known service code is called `AmazonBedrok`
  --> policy.crd:11:11
   |
11 |   covers [AmazonBedrok, "Amazon Bedrock", "Amazon Bedrok"]
   |           ^^^^^^^^^^^^
   = help: did you mean `AmazonBedrock`?

warning[CRD0410]: no known service code is called "Amazon Bedrok"
  --> policy.crd:11:43
   |
11 |   covers [AmazonBedrok, "Amazon Bedrock", "Amazon Bedrok"]
   |                                           ^^^^^^^^^^^^^^^
   = help: did you mean `"AmazonBedrock"`?

6 warnings
-- status 1 --
