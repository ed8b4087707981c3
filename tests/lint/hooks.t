What a hook answers is not known to lint: it finds what holds whatever that is, says what a constructed witness takes for granted, and is silent about what depends on it.

-- needs crd version | grep -q "^hooks Lua" --
-- hooks/h.lua --
local vision = { fields = { "tag.team" }, call = function(charge) return charge["tag.team"] == "vision" end }
local lab = { fields = { "account" }, call = function(charge) return charge.account == "444455556666" end }
local joined = { fields = { "Team" }, call = function(charge) return charge.Team == "Vision" end }
return { vision = vision, lab = lab, joined = joined }
-- certain.crd --
hook h from "hooks/h.lua"
category Team {
  "Vision" when call h.vision
  "Images" when call h.vision and tag.app is "images"
  "Neither" when call h.vision and not call h.vision
  "Rest" when not call h.vision
  default "Other"
}
-- open.crd --
hook h from "hooks/h.lua"
category Team {
  "A" when tag.env contains "a" and call h.vision
  "B" when tag.env contains "b" unless call h.lab
  "C" when call h.vision and call h.lab
  default "Other"
}
-- credits.crd --
account lab = 444455556666 "lab"
account web = 111122223333 "web"
hook h from "hooks/h.lua"
category Team { "Vision" when tag.team is "vision" default "Other" }
category Who { "Lab" when call h.lab default "Other" }
category What { "Vision" when call h.joined default "Other" }
credit one {
  amount 100.00 USD
  starts 2026-01-01
  expires 2026-12-31
  owner lab
  restrict to Who "Lab"
}
credit two {
  amount 100.00 USD
  starts 2026-01-01
  expires 2027-12-31
  owner web
  restrict to What "Vision"
}
-- $ crd lint certain.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0302]: every charge that meets the rule for "Images" goes to the rule for "Vision" in line 3
 --> certain.crd:4:3
  |
3 |   "Vision" when call h.vision
  |   --------------------------- takes them all
4 |   "Images" when call h.vision and tag.app is "images"
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = note: the witness takes it that `call h.vision` answers yes
  = witness: tag.app is "images" (constructed)
  = help: put it before what takes its charges, or remove it

warning[CRD0301]: no charge can meet the rule for "Neither"
 --> certain.crd:5:18
  |
5 |   "Neither" when call h.vision and not call h.vision
  |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ and this as well
  |                  |
  |                  no charge meets this
  = note: the witness meets all of it but `not call h.vision`
  = note: the witness takes it that `call h.vision` answers yes
  = witness: tag.app is absent (constructed)
  = help: correct the condition, or remove the rule

warning[CRD0307]: the rules leave nothing for the default "Other"
 --> certain.crd:7:3
  |
3 |   "Vision" when call h.vision
  |   --------------------------- takes some of them
...
6 |   "Rest" when not call h.vision
  |   ----------------------------- takes some of them
7 |   default "Other"
  |   ^^^^^^^^^^^^^^^
  = note: the witness takes it that `call h.vision` answers yes
  = witness: tag.app is absent (constructed)
  = help: remove it, or correct the rules before it

3 warnings
-- status 1 --
-- $ crd lint open.crd --as-of 2026-08-01 --
-- $ crd lint credits.crd --as-of 2026-08-01 --allow no-reminder --
-- stderr --
warning[CRD0319]: what credits pay for charges of the rule for "Vision" goes to the default "Other"
 --> credits.crd:4:17
  |
4 | category Team { "Vision" when tag.team is "vision" default "Other" }
  |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = witness: charge_type is "Credit", tag.team is absent (constructed)
  = help: give credits a rule of `Team`, such as `"Credits" when charge_type is "Credit"`

warning[CRD0346]: `two` is restricted by more than accounts
  --> credits.crd:19:3
   |
 6 | category What { "Vision" when call h.joined default "Other" }
   |                               ------------- `What` looks at this
...
19 |   restrict to What "Vision"
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: restrict it to a category whose rules look at `account` and `account.name` alone

2 warnings
-- status 1 --
