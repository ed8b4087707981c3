Comments behind lines keep their column as far as there is room; those that stand in one column move together.

-- policy.crd --
import "std/aws"                       # far away
let a=1       # one
let b=[x,y,z] # other
let c=2       # third
let d=3 # near
-- $ crd fmt policy.crd --
import "std/aws"                       # far away
let a = 1          # one
let b = [x, y, z]  # other
let c = 2          # third
let d = 3  # near
