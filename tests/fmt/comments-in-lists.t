Comments in a list stay with their elements; one on a line of its own begins a new line.

-- policy.crd --
let a = [ # why
  x, # of x
  y
  # above z
  , z, # of z
  # at the end
]
let b = [
  # nothing
]
let c = [p, q # of q
]
-- $ crd fmt policy.crd --
let a = [  # why
  x,  # of x
  y,
  # above z
  z,   # of z
  # at the end
]
let b = [
  # nothing
]
let c = [
  p, q,       # of q
]
