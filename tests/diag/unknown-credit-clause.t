A misspelt clause gets a suggestion and costs its own line only.

-- policy.crd --
account lab = 111122223333
credit c {
  amount  5 USD
  starts  2026-01-01
  expirse 2026-12-31
  ownr    lab
  payer   lab
  remind  14 dais before expiry
  pause   from 2026-02-01
    untli 2026-03-01
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0202]: unknown credit clause `expirse`
 --> policy.crd:5:3
  |
5 |   expirse 2026-12-31
  |   ^^^^^^^
  = help: did you mean `expires`?

error[CRD0202]: unknown credit clause `ownr`
 --> policy.crd:6:3
  |
6 |   ownr    lab
  |   ^^^^
  = help: did you mean `owner`?

error[CRD0202]: unknown credit clause `payer`
 --> policy.crd:7:3
  |
7 |   payer   lab
  |   ^^^^^

error[CRD0201]: expected `before`, found `dais`
 --> policy.crd:8:14
  |
8 |   remind  14 dais before expiry
  |              ^^^^

error[CRD0202]: unknown credit clause `untli`
  --> policy.crd:10:5
   |
10 |     untli 2026-03-01
   |     ^^^^^
   = help: did you mean `until`?

5 errors
-- status 1 --
