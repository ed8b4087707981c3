A currency is one of ISO 4217.

-- policy.crd --
credit q3 {
  amount  10_000 USX
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
}
test "t" { charge 5 EUT from 444455556666 for AmazonEC2 in 2026-07 }
-- $ crd check policy.crd --
-- stderr --
error[CRD0540]: ISO 4217 has no currency `USX`
 --> policy.crd:2:11
  |
2 |   amount  10_000 USX
  |           ^^^^^^^^^^
  = help: did you mean `USD`?

error[CRD0540]: ISO 4217 has no currency `EUT`
 --> policy.crd:7:19
  |
7 | test "t" { charge 5 EUT from 444455556666 for AmazonEC2 in 2026-07 }
  |                   ^^^^^
  = help: did you mean `EUR`?

2 errors
-- status 1 --
