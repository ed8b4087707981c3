A build without Lua refuses each use of hooks, one error each.

-- needs ! crd version | grep -q "^hooks Lua" --
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
error[CRD0517]: `hook`: this build of crd has no Lua
 --> policy.crd:1:1
  |
1 | hook h from "h.lua"
  | ^^^^^^^^^^^^^^^^^^^
  = help: use a build with Lua, or leave it out

error[CRD0517]: `call`: this build of crd has no Lua
 --> policy.crd:2:23
  |
2 | category A { "x" when call h.f }
  |                       ^^^^^^^^
  = help: use a build with Lua, or leave it out

error[CRD0517]: `remind`: this build of crd has no Lua
 --> policy.crd:8:3
  |
8 |   remind 14 days before expiry
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: use a build with Lua, or leave it out

error[CRD0517]: `on`: this build of crd has no Lua
 --> policy.crd:9:3
  |
9 |   on exhausted call h.f
  |   ^^^^^^^^^^^^^^^^^^^^^
  = help: use a build with Lua, or leave it out

error[CRD0517]: `call`: this build of crd has no Lua
  --> policy.crd:10:31
   |
10 |   pause from 2026-08-01 until call h.g
   |                               ^^^^^^^^
   = help: use a build with Lua, or leave it out

error[CRD0517]: `expect reminder`: this build of crd has no Lua
  --> policy.crd:14:3
   |
14 |   expect reminder of q3 on 2027-06-16
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: use a build with Lua, or leave it out

6 errors
-- status 1 --
-- $ printf 'account a = 111122223333 credit c { amount 5 USD starts 2026-04-01 expires 2026-12-31 owner a }' > bare.crd; crd hook run std/hooks/reminders expiry --credit c --policy bare.crd --
-- stderr --
error[CRD0517]: hook `std/hooks/reminders` cannot run: this build of crd has no Lua
  --> std/hooks/reminders
   = help: use a build with Lua

1 error
-- status 2 --
