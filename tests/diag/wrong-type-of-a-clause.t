Every clause says what it takes and what it found.

-- policy.crd --
credit q3 {
  id "88"
  amount 10_000
  balance 70% on "2026-07-01"
  starts 2026-07
  expires 14 days
  owner "111122223333"
  covers [2026-07-01]
  share with [1 USD]
  purchases [ai]
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0501]: `amount` takes money, found a number
 --> policy.crd:3:10
  |
3 |   amount 10_000
  |          ^^^^^^
  = help: write `10_000 USD`

error[CRD0501]: `balance` takes money, found a percent
 --> policy.crd:4:11
  |
4 |   balance 70% on "2026-07-01"
  |           ^^^

error[CRD0501]: `on` takes a date, found a string
 --> policy.crd:4:18
  |
4 |   balance 70% on "2026-07-01"
  |                  ^^^^^^^^^^^^
  = help: write `2026-07-01`

error[CRD0501]: `starts` takes a date, found a month
 --> policy.crd:5:10
  |
5 |   starts 2026-07
  |          ^^^^^^^
  = help: write a whole date, such as `2026-07-01`

error[CRD0501]: `expires` takes a date, found days
 --> policy.crd:6:11
  |
6 |   expires 14 days
  |           ^^^^^^^

error[CRD0501]: `owner` takes an account, found a string
 --> policy.crd:7:9
  |
7 |   owner "111122223333"
  |         ^^^^^^^^^^^^^^
  = help: write `111122223333`

error[CRD0501]: `covers` takes a service, found a date
 --> policy.crd:8:11
  |
8 |   covers [2026-07-01]
  |           ^^^^^^^^^^

error[CRD0501]: `share with` takes an account, found money
 --> policy.crd:9:15
  |
9 |   share with [1 USD]
  |               ^^^^^

error[CRD0501]: expected a string, found the bare word `ai`
  --> policy.crd:10:14
   |
10 |   purchases [ai]
   |              ^^
   = help: write `"ai"`

9 errors
-- status 1 --
