The name of a declaration that could not be read stays silent, wherever on a line it stands.

-- policy.crd --
let a = ai_lab
let b = ai_lab let c = 5
let
  d = ai_lab
category C {
  "a" when account is a
  "c" when account is c
  "d" when account is d
  "e" when account is e
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0201]: expected a literal or a list, found `ai_lab`
 --> policy.crd:1:9
  |
1 | let a = ai_lab
  |         ^^^^^^
  = help: a let names a literal or a list; use `ai_lab` itself

error[CRD0201]: expected a literal or a list, found `ai_lab`
 --> policy.crd:2:9
  |
2 | let b = ai_lab let c = 5
  |         ^^^^^^
  = help: a let names a literal or a list; use `ai_lab` itself

error[CRD0201]: expected a literal or a list, found `ai_lab`
 --> policy.crd:4:7
  |
4 |   d = ai_lab
  |       ^^^^^^
  = help: a let names a literal or a list; use `ai_lab` itself

error[CRD0401]: nothing is called `e`; expected an account
 --> policy.crd:9:23
  |
9 |   "e" when account is e
  |                       ^

4 errors
-- status 1 --
