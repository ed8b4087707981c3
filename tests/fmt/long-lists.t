A list that does not fit on its line is filled, with a comma behind the last element; a short one stands on one line and
has none.

-- policy.crd --
let short = [
  a,
  b,
]
let long = [AmazonSageMaker, AmazonBedrock, AmazonEC2, AmazonRDS, AmazonS3, AmazonVPC, AWSELB, AWSLambda, AmazonES, AmazonEKS, AmazonECS]
let none = [ ]
category C {
  "x" when service in [AmazonSageMaker, AmazonBedrock, AmazonEC2, AmazonRDS, AmazonS3, AmazonVPC, AWSELB, AWSLambda, AmazonES]
  "y" when service in [AmazonSageMaker, AmazonBedrock, AmazonEC2, AmazonRDS, AmazonS3, AmazonVPC, AWSELB, AWSLambda, AmazonES, AmazonEKS] and region is "eu"
  default "z"
  split "x" to ["a target with a long name" 25%, "another target with a long name" 25%, "a third one with a long name" 25%, "rest" 25%]
}
-- $ crd fmt policy.crd --
let short = [a, b]
let long = [
  AmazonSageMaker, AmazonBedrock, AmazonEC2, AmazonRDS, AmazonS3, AmazonVPC, AWSELB, AWSLambda, AmazonES, AmazonEKS,
  AmazonECS,
]
let none = []

category C {
  "x" when service in [
    AmazonSageMaker, AmazonBedrock, AmazonEC2, AmazonRDS, AmazonS3, AmazonVPC, AWSELB, AWSLambda, AmazonES,
  ]
  "y" when service in [
          AmazonSageMaker, AmazonBedrock, AmazonEC2, AmazonRDS, AmazonS3, AmazonVPC, AWSELB, AWSLambda, AmazonES,
          AmazonEKS,
        ]
        and region is "eu"
  default "z"
  split "x" to [
    "a target with a long name" 25%, "another target with a long name" 25%, "a third one with a long name" 25%,
    "rest" 25%,
  ]
}
