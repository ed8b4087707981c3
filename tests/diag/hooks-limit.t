A policy has at most 100 hooks, a hook 200 settings, a credit 100 lines of `remind` and `on`; each is said once.

-- needs crd version | grep -q "^hooks Lua" --
-- hooks/f.lua --
return { f = function() return nil end }
-- $ awk 'BEGIN { for (i = 1; i <= 102; i++) printf "hook h%d from \"hooks/f.lua\"\n", i }' >many.crd; crd check many.crd --
-- stderr --
error[CRD1057]: the policy has more than 100 hooks
   --> many.crd:101:6
    |
101 | hook h101 from "hooks/f.lua"
    |      ^^^^
    = help: one hook may offer many functions

1 error
-- status 1 --
-- $ awk 'BEGIN { print "hook h from \"hooks/f.lua\" with {"; for (i = 1; i <= 202; i++) printf "  s%d is %d\n", i, i; print "}" }' >settings.crd; crd check settings.crd --
-- stderr --
error[CRD1057]: a hook has more than 200 settings
   --> settings.crd:202:3
    |
202 |   s201 is 201
    |   ^^^^^^^^^^^

1 error
-- status 1 --
-- $ awk 'BEGIN { print "credit c { amount 10 USD starts 2026-01-01 expires 2026-12-31 owner 111122223333"; for (i = 1; i <= 102; i++) printf "  remind %d days before expiry\n", i; print "}" }' >reminds.crd; crd check reminds.crd --
-- stderr --
error[CRD1057]: the credit has more than 100 lines of `remind` and `on`
   --> reminds.crd:102:3
    |
102 |   remind 101 days before expiry
    |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

1 error
-- status 1 --
