A list that is not closed ends where the next line begins.

-- policy.crd --
account lab = 111122223333
credit c {
  amount 5 USD
  covers [AmazonEC2, AmazonRDS
  owner lab
  starts 2026-01-01
  expires 2026-12-31
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0201]: expected `]` or `,`, found `owner`
 --> policy.crd:5:3
  |
5 |   owner lab
  |   ^^^^^

1 error
-- status 1 --
