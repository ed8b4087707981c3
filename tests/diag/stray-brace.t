A `}` too many is one finding.

-- policy.crd --
category C { default "x" }
}
let a = 5USD
-- $ crd check policy.crd --
-- stderr --
error[CRD0201]: expected a declaration, found `}`
 --> policy.crd:2:1
  |
2 | }
  | ^

error[CRD0112]: `5USD` is no literal
 --> policy.crd:3:9
  |
3 | let a = 5USD
  |         ^^^^
  = help: write `5 USD`

2 errors
-- status 1 --
