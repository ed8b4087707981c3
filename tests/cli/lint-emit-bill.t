A finding about a credit is shown by the bill: who is paid today.

-- policy.crd --
account lab = 111122223333 "lab"
account web = 444455556666 "web"

credit grant {
  id       "1"
  amount   100.00 EUR
  starts   2026-01-01
  expires  2027-12-31
  owner    lab
  covers   [AmazonSageMaker]
}
-- $ crd lint --emit-tests --as-of 2026-11-20 policy.crd -o more.crd 2>findings --
-- status 1 --
-- $ cat more.crd --
# CRD0340: `grant` may be drained by any account
test "unrestricted-credit in line 4" {
  charge 1.00 EUR from web for "AmazonSageMaker" in 2026-11
  expect bill of web in 2026-11 is 0 EUR
}
-- $ crd fmt --check more.crd; cat policy.crd more.crd >both.crd; crd test both.crd --
ok      unrestricted-credit in line 4
1 test, 1 passed, 0 failed
