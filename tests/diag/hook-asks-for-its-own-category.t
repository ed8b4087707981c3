A category that asks for itself through a hook leads back to itself, as any other.

-- needs crd version | grep -q "^hooks Lua" --
-- hooks/mine.lua --
return {
  of_a = { fields = { "A" }, call = function(charge) return true end },
  of_d = { fields = { "D" }, call = function(charge) return true end },
  of_b = { fields = { "account", "B" }, call = function(charge) return true end },
}
-- policy.crd --
hook h from "hooks/mine.lua"
category A { "x" when service is "AmazonEC2" and not call h.of_b }
category B { "x" when A is "x" }
category C { "x" when call h.of_a }
category D { "x" when call h.of_d }
-- $ crd check policy.crd --
-- stderr --
error[CRD0408]: the category `A` leads back to itself
 --> policy.crd:3:23
  |
3 | category B { "x" when A is "x" }
  |                       ^
  = note: A -> B -> A
  = help: ask for the fields of the charge instead of the category

error[CRD0408]: the category `D` leads back to itself
 --> policy.crd:5:23
  |
5 | category D { "x" when call h.of_d }
  |                       ^^^^^^^^^^^
  = note: D -> D
  = help: ask for the fields of the charge instead of the category

2 errors
-- status 1 --
