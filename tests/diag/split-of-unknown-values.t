A split names values of the category.

-- policy.crd --
category A {
  "Shared" when service is AmazonEC2
  "One" when service is AmazonRDS
  default "Two"
  split "Shard" to ["One" 50%, "Too" 50%]
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0522]: no rule of `A` gives the value "Shard"
 --> policy.crd:5:9
  |
5 |   split "Shard" to ["One" 50%, "Too" 50%]
  |         ^^^^^^^
  = help: did you mean `Shared`?

error[CRD0522]: no rule of `A` gives the target "Too"
 --> policy.crd:5:32
  |
5 |   split "Shard" to ["One" 50%, "Too" 50%]
  |                                ^^^^^
  = help: did you mean `Two`?

2 errors
-- status 1 --
