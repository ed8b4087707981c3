Every kind of declaration in plain English.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
import "std/aws"
account management = 999988887777
account prod = 111122223333 "prod-main"
account lab  = 444455556666 "ai-lab"
account old  = 777788889999
let ai = [AmazonSageMaker, AmazonBedrock]
organization {
  payer management
  sharing on
  sharing off for [old] from 2026-05-01
  member lab joined 2026-03-10
  member old left 2026-09-30
}
hook launch from "launch.lua" with { freeze is [2026-12-15] floor is 1_000.50 USD }
category Stage effective 2026-02 {
  "Test" when (tag.env is "dev" or account.name ends with "-test" ignoring case) and not region is absent
         unless service in ai or usage_type like "*:free*"
  "Live" when call launch.live and account not in [prod, 123456789012]
  inherit tag."cost center"
  default "Else"
}
category Team "AWS teams" {
  "AI" when Stage is "Live" or tag.team contains "ai"
  "Shared" when account is management
  default "Else"
  split "Shared" to ["AI" 70%, "Else" 30%]
}
credit activate {
  id "1000000031" type promotion program activate
  amount 10_000.00 USD balance 9_500.25 USD on 2026-03-31
  starts 2026-01-01 expires 2027-06-30 owner lab covers ai applies before discounts
  share with [prod, old]
  restrict to Team "AI" from 2026-07-01
  restrict to anyone from 2027-01-01
  pause from 2026-07-01 until call launch.go because "the cluster is being built"
  pause from 2026-10-01 until 2026-11-01
  pause from 2027-03-01
  remind 14 days before expiry
  remind 1 day before reactivation
  on paused 2 months call launch.say
  on exhausted call launch.say
  on forfeiting call launch.say
}
credit plain { amount 5 USD starts 2026-01-01 expires 2026-12-31 owner prod share with owner purchases ["Compute Savings Plan"] }
settlement { pause month_end rank gross }
guard "spent" { for each credit where restricted and amount > 1_000 USD require applied / amount >= 10% and not expires < 2026-12-31 severity warning }
guard "known" { for each category require coverage > 50% or name in ["Team"] }
test "nothing" { charge 1.00 USD from prod for AmazonEC2 in 2026-02 expect plain applied 1.00 USD }
lint {
  allow unknown-word
  fail on warning
  lead time 30 days
}
-- launch.lua --
local say = function(credit, event) return {} end
return {
  live = { fields = { "account" }, call = function(charge) return true end },
  go = function(credit, pause) return nil end,
  say = say,
}
-- $ crd explain policy.crd --prose --
Accounts and the organization
  Account `management` is 999988887777.
  Account `prod` is 111122223333, called "prod-main".
  Account `lab` is 444455556666, called "ai-lab".
  Account `old` is 777788889999.
  The bills of all accounts are paid by `management` (999988887777).
  Every account shares credits.
  From 2026-05-01 on `old` (777788889999) does not share credits.
  Account `lab` (444455556666) joins on 2026-03-10.
  Account `old` (777788889999) leaves on 2026-09-30.

What credits there are
  Credit `activate` is worth 10,000.00 USD and valid from 2026-01-01 to 2027-06-30.
    At the end of 2026-03-31 9,500.25 USD of it were left.
    It was given to `lab` (444455556666).
    AWS knows it as "1000000031".
    It is of type `promotion`, of program `activate`.
    It pays for AmazonBedrock and AmazonSageMaker, before discounts.
  Credit `plain` is worth 5.00 USD and valid from 2026-01-01 to 2026-12-31.
    It was given to `prod` (111122223333).
    It pays for every service that credits can pay for, after discounts.
    It is also good for purchases of Compute Savings Plan, which crd does not simulate.

Who may use them, and when
  Credit `activate`:
    Its owner may use it, and `prod` (111122223333), `old` (777788889999); no other account.
    From 2026-07-01 on only charges whose `Team` is "AI".
    From 2027-01-01 on charges of every category.
    It is paused from 2026-07-01 until the day that hook `launch.go` gives, because "the cluster is
      being built".
    It is paused from 2026-10-01 until 2026-11-01, when it is active again.
    It is paused from 2027-03-01 on, with no end.
  Credit `plain`:
    Its owner may use it, and no other account.
    It is not restricted: first come, first served.

How charges are sorted
  Category `Stage`, from 2026-02 on:
    A charge is "Test" when (tag `env` is "dev" or the account's name ends with "-test" in any case
      of letters) and it is not so that the region is missing; unless the service is one of
      "AmazonSageMaker" or "AmazonBedrock" or the usage type looks like "*:free*".
    Else it is "Live" when hook `launch` says `live` and the account is none of `prod`
      (111122223333) or 123456789012.
    Else it has the value of tag `cost center` where there is one.
    Every other charge is "Else".
  Category `Team`, in AWS "AWS teams":
    A charge is "AI" when category `Stage` is "Live" or tag `team` contains "ai".
    Else it is "Shared" when the account is `management` (999988887777).
    Every other charge is "Else".
    What is "Shared" is shown divided between "AI" (70%) and "Else" (30%); no credit moves by that.

What is guarded
  Guard "spent": of each credit where it is `restricted` and `amount` is above 1,000.00 USD, it has
    to hold that `applied` divided by `amount` is at least 10% and it is not so that `expires` is
    before 2026-12-31; else there is a warning.
  Guard "known": of each category it has to hold that `coverage` is above 50% or `name` is one of
    "Team"; else it is an error.
  Test "nothing": 1 charge and 1 expectation.
  Finding CRD0539 of `crd lint` is allowed.
  `crd lint` wants 30 days of notice before a credit expires.

Reminders and hooks
  Credit `activate`:
    14 days before it expires, there is a reminder.
    1 day before it is active again after a pause, there is a reminder.
    When it has been paused for 2 months, hook `launch.say` is called.
    When it is used up, hook `launch.say` is called.
    When some of it is forfeited, or will be, hook `launch.say` is called.
  Hook `launch` is the Lua file "launch.lua".
    Its setting `floor` is 1000.50 USD.
    Its setting `freeze` is [2026-12-15].
  Hook `std/hooks/reminders` comes with crd.

What is assumed where AWS is silent
  `pause month_end`: paused on the last day of the month: inactive all month, else active all month.
  `validity month`: the whole months of starts and expires.
  `order service_then_sku`: account, service, then SKU.
  `rank gross`: cells count at their cost before any credit, after offsets.
  `owner only_if_allowed`: the owner is bound by the restriction like everyone.
  `join until_join_day`: only the owner's charges before the join day.
-- empty.crd --
-- $ crd explain empty.crd --prose --
Accounts and the organization
  Every account shares credits.

What credits there are
  The policy declares none.

How charges are sorted
  They are not: the policy declares no category.

What is assumed where AWS is silent
  `pause day`: not active on paused days.
  `validity month`: the whole months of starts and expires.
  `order service_then_sku`: account, service, then SKU.
  `rank remaining`: cells count with what is left of them.
  `owner only_if_allowed`: the owner is bound by the restriction like everyone.
  `join until_join_day`: only the owner's charges before the join day.
