Hooks are parts of the language that this version refuses, one error each.

-- policy.crd --
hook h from "h.lua"
category A { "x" when call h.f }
credit q3 {
  amount 10 USD
  starts 2026-07-01
  expires 2027-06-30
  owner 444455556666
  remind 14 days before expiry
  on exhausted call h.f
  pause from 2026-08-01 until call h.g
}
test "t" {
  charge 1 USD from 444455556666 for AmazonEC2 in 2026-08
  expect reminder of q3 on 2027-06-16
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0517]: `hook`: hooks are not available in this version
 --> policy.crd:1:1
  |
1 | hook h from "h.lua"
  | ^^^^^^^^^^^^^^^^^^^
  = help: leave it out

error[CRD0517]: `call`: hooks are not available in this version
 --> policy.crd:2:23
  |
2 | category A { "x" when call h.f }
  |                       ^^^^^^^^
  = help: leave it out

error[CRD0517]: `remind`: hooks are not available in this version
 --> policy.crd:8:3
  |
8 |   remind 14 days before expiry
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: leave it out

error[CRD0517]: `on`: hooks are not available in this version
 --> policy.crd:9:3
  |
9 |   on exhausted call h.f
  |   ^^^^^^^^^^^^^^^^^^^^^
  = help: leave it out

error[CRD0517]: `call`: hooks are not available in this version
  --> policy.crd:10:31
   |
10 |   pause from 2026-08-01 until call h.g
   |                               ^^^^^^^^
   = help: leave it out

error[CRD0517]: `expect reminder`: hooks are not available in this version
  --> policy.crd:14:3
   |
14 |   expect reminder of q3 on 2027-06-16
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: leave it out

6 errors
-- status 1 --
