A reminder comes at least a day before, and so many days, weeks or months.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
account one = 111122223333
let notice = 14 days
let none = 0 weeks
let all = [1 day, 2 days]
credit c { amount 10 USD starts 2026-01-01 expires 2026-12-31 owner one
  remind notice before expiry
  remind 1 month before expiry
  remind none before expiry
  remind 0 months before reactivation
  remind all before expiry
  remind 2026-12-01 before expiry
  remind 10 before expiry
}
-- $ crd check policy.crd --
-- stderr --
error[CRD1055]: a reminder on the day itself comes too late
 --> policy.crd:8:10
  |
8 |   remind none before expiry
  |          ^^^^
  = help: remind at least 1 day before

error[CRD1055]: a reminder on the day itself comes too late
 --> policy.crd:9:10
  |
9 |   remind 0 months before reactivation
  |          ^^^^^^^^
  = help: remind at least 1 day before

error[CRD0501]: `remind` takes one value: days, found a list of days
  --> policy.crd:10:10
   |
10 |   remind all before expiry
   |          ^^^

error[CRD0501]: `remind` takes days, found a date
  --> policy.crd:11:10
   |
11 |   remind 2026-12-01 before expiry
   |          ^^^^^^^^^^

error[CRD0501]: `remind` takes days, found a number
  --> policy.crd:12:10
   |
12 |   remind 10 before expiry
   |          ^^

5 errors
-- status 1 --
