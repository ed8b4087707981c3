What AWS has no words for, or would refuse, is named, whatever comments and levels say; nothing is handed out.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
lint { allow CRD0374 }
hook teams from "teams.lua"

category Team "R&D" effective 2024-01 {
  "A" when operation is "RunInstances"
  "B" when seller is "Reseller" or resource starts with "arn:"
  # crd: allow(CRD0375) until 2026-12-31: known
  "C" when account.name contains "Prod" ignoring case
  "D" when account.name like "prod-*"
  "E" when usage_type starts with "NatGateway"
  "F" when call teams.research
  "G" when tag.env in ["", "x"]
  "A name that is considerably longer than fifty characters" when tag.a is "b"
}
-- teams.lua --
return { research = { fields = { "account" }, call = function(charge) return false end } }
-- $ crd export terraform policy.crd --as-of 2026-11-20 -o out.tf; ls --
policy.crd
teams.lua
-- stderr --
error[CRD0371]: AWS does not take `&` in the name of a category
 --> policy.crd:4:1
  |
4 | category Team "R&D" effective 2024-01 {
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: 1 to 50 letters, digits, inner blanks, `-` and `_`

error[CRD0378]: AWS does not let `Team` take effect in 2024-01
 --> policy.crd:4:1
  |
4 | category Team "R&D" effective 2024-01 {
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: give a month from 2025-11 to 2026-11

error[CRD0373]: AWS's rules cannot look at `operation`
 --> policy.crd:5:12
  |
5 |   "A" when operation is "RunInstances"
  |            ^^^^^^^^^
  = help: AWS has account, account.name, service, charge_type, region, usage_type, tags, categories

error[CRD0373]: AWS's rules cannot look at `seller`
 --> policy.crd:6:12
  |
6 |   "B" when seller is "Reseller" or resource starts with "arn:"
  |            ^^^^^^
  = help: AWS has account, account.name, service, charge_type, region, usage_type, tags, categories

error[CRD0373]: AWS's rules cannot look at `resource`
 --> policy.crd:6:36
  |
6 |   "B" when seller is "Reseller" or resource starts with "arn:"
  |                                    ^^^^^^^^
  = help: AWS has account, account.name, service, charge_type, region, usage_type, tags, categories

error[CRD0375]: AWS does not ignore case when it compares parts of a text
 --> policy.crd:8:12
  |
8 |   "C" when account.name contains "Prod" ignoring case
  |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: list the spellings that occur

error[CRD0374]: AWS has nothing like `like`
 --> policy.crd:9:12
  |
9 |   "D" when account.name like "prod-*"
  |            ^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: write it with `starts with`, `ends with` and `contains`, where the field takes these

error[CRD0374]: AWS compares USAGE_TYPE for equality alone
  --> policy.crd:10:12
   |
10 |   "E" when usage_type starts with "NatGateway"
   |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: list the values with `in`

error[CRD0374]: AWS cannot call a hook
  --> policy.crd:11:12
   |
11 |   "F" when call teams.research
   |            ^^^^^^^^^^^^^^^^^^^
   = help: write the rule as conditions, or leave the category out of the export

error[CRD0376]: an empty text is absence, which AWS takes alone
  --> policy.crd:12:23
   |
12 |   "G" when tag.env in ["", "x"]
   |                       ^^^^^^^^^
   = help: write `... is absent or ...`

error[CRD0371]: a value has 56 characters; AWS takes 50
  --> policy.crd:13:3
   |
13 |   "A name that is considerably longer than fifty characters" when tag.a is "b"
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: 1 to 50 letters, digits, inner blanks, `-` and `_`

11 errors
