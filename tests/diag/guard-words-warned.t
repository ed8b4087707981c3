Types, programs and services in guards are looked over as in credits.

-- policy.crd --
guard "a" { for each credit where type is promotoin require covers contains AmazonEC3 }
-- $ crd check policy.crd --
-- stderr --
warning[CRD0539]: AWS has no credit type `promotoin` that is known here
 --> policy.crd:1:43
  |
1 | guard "a" { for each credit where type is promotoin require covers contains AmazonEC3 }
  |                                           ^^^^^^^^^
  = help: did you mean `promotion`?

warning[CRD0410]: no known service code is called `AmazonEC3`
 --> policy.crd:1:77
  |
1 | guard "a" { for each credit where type is promotoin require covers contains AmazonEC3 }
  |                                                                             ^^^^^^^^^
  = help: did you mean `AmazonEC2`?

2 warnings
-- status 1 --
