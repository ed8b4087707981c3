When a hook says when a pause ends, it has an end: what holds on whatever day it gives is found.

-- needs crd version | grep -q "^hooks Lua" --
-- hooks/h.lua --
return { live = function(credit, pause, today) return crd.date("2026-09-15") end }
-- policy.crd --
account lab = 444455556666 "lab"
account web = 111122223333 "web"
hook h from "hooks/h.lua"
category Who { "Nobody" when account is lab and account is web default "Other" }
credit open {
  amount 100.00 USD
  starts 2026-07-01
  expires 2027-06-30
  owner lab
  covers [AmazonEC2]
  pause from 2026-07-01 until call h.live
  remind 14 days before expiry
  remind 3 days before reactivation
}
credit unmet {
  amount 100.00 USD
  starts 2026-07-01
  expires 2027-06-30
  owner lab
  covers [AmazonS3]
  restrict to Who "Nobody"
  pause from 2026-07-01 until call h.live
  remind 14 days before expiry
}
credit outside {
  amount 100.00 USD
  starts 2026-07-01
  expires 2027-06-30
  owner lab
  covers [AmazonRDS]
  share with owner
  pause from 2026-08-01 until 2026-10-01
  pause from 2026-09-01 until call h.live
  pause from 2027-07-01 until call h.live
  remind 14 days before expiry
}
guard "pauses end in time" {
  for each credit
  require pause.until < expires
}
guard "nothing is paused" {
  for each credit
  require not paused
}
guard "it begins in August" {
  for each credit
  require starts >= 2026-08-01 severity warning
}
-- $ crd lint policy.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0301]: no charge can meet the rule for "Nobody"
 --> policy.crd:4:30
  |
4 | category Who { "Nobody" when account is lab and account is web default "Other" }
  |                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ and this as well
  |                              |
  |                              no charge meets this
  = note: the witness meets all of it but `account is web`
  = witness: account is "444455556666", account.name is "lab" (constructed)
  = help: correct the condition, or remove the rule

warning[CRD0340]: `open` may be drained by any account
 --> policy.crd:5:8
  |
5 | credit open {
  |        ^^^^
  = note: 100.00 USD, first come, first served, once a hook ends its pause
  = witness: account is "111122223333", account.name is "web", service is "AmazonEC2" (constructed)
  = help: add `restrict to CATEGORY "Value"`, with a category that looks at accounts

warning[CRD0341]: no charge can ever get the value "Nobody" of `Who`
  --> policy.crd:21:3
   |
 4 | category Who { "Nobody" when account is lab and account is web default "Other" }
   | ------------ its rules never come to it
...
21 |   restrict to Who "Nobody"
   |   ^^^^^^^^^^^^^^^^^^^^^^^^
   = note: it pays nothing: 100.00 USD are forfeited after 2027-06-30

warning[CRD0365]: the pause of `outside` lies after it is valid
  --> policy.crd:34:3
   |
28 |   expires 2027-06-30
   |   ------------------ it expires here
...
34 |   pause from 2027-07-01 until call h.live
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: mend the dates, or remove the line

warning[CRD0385]: guard "it begins in August" does not hold for `open`
  --> policy.crd:45:1
   |
 5 | credit open {
   | ----------- starts is 2026-07-01
...
45 | guard "it begins in August" {
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^

warning[CRD0385]: guard "it begins in August" does not hold for `outside`
  --> policy.crd:45:1
   |
25 | credit outside {
   | -------------- starts is 2026-07-01
...
45 | guard "it begins in August" {
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^

warning[CRD0385]: guard "it begins in August" does not hold for `unmet`
  --> policy.crd:45:1
   |
15 | credit unmet {
   | ------------ starts is 2026-07-01
...
45 | guard "it begins in August" {
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^

7 warnings
-- status 1 --
