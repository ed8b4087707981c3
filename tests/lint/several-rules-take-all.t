A rule that no single earlier one hides, but all of them together do; and one that has the value of those that hide it.

-- policy.crd --
category Part {
  "Compute" when service in [AmazonEC2, AWSLambda]
  "Storage" when service in [AmazonS3, AmazonEFS]
  "Servers" when service in [AmazonEC2, AmazonS3]
  "Storage" when service is AmazonS3
  default "Other"
}
-- $ crd lint policy.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0302]: every charge that meets the rule for "Servers" goes to earlier rules
 --> policy.crd:4:3
  |
2 |   "Compute" when service in [AmazonEC2, AWSLambda]
  |   ------------------------------------------------ takes some of them
3 |   "Storage" when service in [AmazonS3, AmazonEFS]
  |   ----------------------------------------------- takes some of them
4 |   "Servers" when service in [AmazonEC2, AmazonS3]
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = witness: service is "AmazonEC2" (constructed)
  = help: put it before what takes its charges, or remove it

warning[CRD0302]: every charge that meets the rule for "Storage" goes to the rule for "Storage" in line 3
 --> policy.crd:5:3
  |
3 |   "Storage" when service in [AmazonS3, AmazonEFS]
  |   ----------------------------------------------- takes them all
4 |   "Servers" when service in [AmazonEC2, AmazonS3]
5 |   "Storage" when service is AmazonS3
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = note: the value is the same, so no charge is in the wrong place
  = witness: service is "AmazonS3" (constructed)
  = help: remove it

2 warnings
-- status 1 --
