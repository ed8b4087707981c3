A bare word where a string is expected gets quotes.

-- policy.crd --
category A {
  "x" when region is us
  "y" when region is us-east-1
  "z" when usage_type contains [BoxUsage, "Requests"]
  "w" when charge_type is 5
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0501]: expected a string, found the bare word `us`
 --> policy.crd:2:22
  |
2 |   "x" when region is us
  |                      ^^
  = help: write `"us"`

error[CRD0501]: expected a string, found an expression
 --> policy.crd:3:22
  |
3 |   "y" when region is us-east-1
  |                      ^^^^^^^^^
  = help: write `"us-east-1"`

error[CRD0501]: expected a string, found the bare word `BoxUsage`
 --> policy.crd:4:33
  |
4 |   "z" when usage_type contains [BoxUsage, "Requests"]
  |                                 ^^^^^^^^
  = help: write `"BoxUsage"`

error[CRD0501]: `charge_type` takes a string, found a number
 --> policy.crd:5:27
  |
5 |   "w" when charge_type is 5
  |                           ^
  = help: write `"5"`

4 errors
-- status 1 --
