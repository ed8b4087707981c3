Lists do not nest, at no cost to the rest of the list.

-- policy.crd --
let a = ["x", ["y", "z"], "w"]
let b = [["x"]]
-- $ crd check policy.crd --
-- stderr --
error[CRD0207]: a list cannot stand inside a list
 --> policy.crd:1:15
  |
1 | let a = ["x", ["y", "z"], "w"]
  |               ^^^^^^^^^^
  = help: name the inner list with `let` and put its name here, or remove its brackets

error[CRD0207]: a list cannot stand inside a list
 --> policy.crd:2:10
  |
2 | let b = [["x"]]
  |          ^^^^^
  = help: name the inner list with `let` and put its name here, or remove its brackets

2 errors
-- status 1 --
