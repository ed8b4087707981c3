A list cannot hold itself by any path.

-- policy.crd --
let a = [b, 444455556666]
let b = [c]
let c = [a]
-- $ crd check policy.crd --
-- stderr --
error[CRD0406]: `a` is made of itself
 --> policy.crd:3:10
  |
3 | let c = [a]
  |          ^
  = note: a -> b -> c -> a
  = help: take one of the names out of its list

1 error
-- status 1 --
