A predicate's fields are fields of a charge, tags without further quotes and categories, each once. Each is looked at,
called or not, and calls of what is wrong stay silent.

-- needs crd version | grep -q "^hooks Lua" --
-- hooks/mine.lua --
return {
  misspelt = { fields = { "acount" }, call = function(charge) return true end },
  quoted = { fields = { 'tag."cost center"' }, call = function(charge) return true end },
  no_text = { fields = { "account", "month" }, call = function(charge) return true end },
  of_credit = { fields = { "c" }, call = function(charge) return true end },
  made = { fields = { "ser" .. "vce" }, call = function(charge) return true end },
  category = { fields = { "account", "Funding", "tag.cost center" }, call = function(charge) return true end },
  near = { fields = { "Fundin" }, call = function(charge) return true end },
}
-- policy.crd --
account one = 111122223333
hook h from "hooks/mine.lua"
category Funding { default "x" }
category A { "x" when call h.misspelt "y" when call h.category }
credit c { amount 10 USD starts 2026-01-01 expires 2026-12-31 owner one }
-- $ crd check policy.crd --
-- stderr --
error[CRD1053]: `made` of hook `h` asks for `servce`, which is no field of a charge
 --> policy.crd:2:13
  |
2 | hook h from "hooks/mine.lua"
  |             ^^^^^^^^^^^^^^^^
  = help: did you mean `service`?

error[CRD1053]: `misspelt` of hook `h` asks for `acount`, which is no field of a charge
 --> hooks/mine.lua:2:28
  |
2 |   misspelt = { fields = { "acount" }, call = function(charge) return true end },
  |                            ^^^^^^
 ::: policy.crd:2:13
  |
2 | hook h from "hooks/mine.lua"
  |             ---------------- the hook is declared here
  = help: did you mean `account`?

error[CRD1053]: `quoted` of hook `h` asks for a tag in quotes
 --> hooks/mine.lua:3:26
  |
3 |   quoted = { fields = { 'tag."cost center"' }, call = function(charge) return true end },
  |                          ^^^^^^^^^^^^^^^^^
  = help: write the key as the bill shows it, behind `tag.`: `"tag.cost center"`

error[CRD1053]: `no_text` of hook `h` asks for `month`, which is no field of a charge
 --> hooks/mine.lua:4:38
  |
4 |   no_text = { fields = { "account", "month" }, call = function(charge) return true end },
  |                                      ^^^^^
 ::: policy.crd:2:13
  |
2 | hook h from "hooks/mine.lua"
  |             ---------------- the hook is declared here
  = help: fields are `account`, `service`, `tag.KEY` and the like, and categories

error[CRD1053]: `of_credit` of hook `h` asks for `c`, which is no field of a charge
 --> hooks/mine.lua:5:29
  |
5 |   of_credit = { fields = { "c" }, call = function(charge) return true end },
  |                             ^
 ::: policy.crd:2:13
  |
2 | hook h from "hooks/mine.lua"
  |             ---------------- the hook is declared here
  = help: fields are `account`, `service`, `tag.KEY` and the like, and categories

error[CRD1053]: `near` of hook `h` asks for `Fundin`, which is no field of a charge
 --> hooks/mine.lua:8:24
  |
8 |   near = { fields = { "Fundin" }, call = function(charge) return true end },
  |                        ^^^^^^
 ::: policy.crd:2:13
  |
2 | hook h from "hooks/mine.lua"
  |             ---------------- the hook is declared here
  = help: did you mean `Funding`?

6 errors
-- status 1 --
