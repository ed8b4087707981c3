What the witness lacks, the charge of the test lacks: an account's display name too.

-- policy.crd --
account lab = 111122223333 "lab"

category C {
  "a" when account.name is absent
  "b" when account.name is absent and account is lab and tag.x is absent
}
-- $ crd lint --emit-tests --as-of 2026-11-20 policy.crd -o more.crd 2>findings --
-- status 1 --
-- $ cat more.crd; cat policy.crd more.crd >both.crd; crd test both.crd --
# CRD0301: no charge can meet the rule for "b"
test "rule-never-matches in line 5" {
  charge 1.00 USD from 123456789012 for "AmazonEC2" in 2026-11 as shown
  expect C of shown is "a"
}
ok      rule-never-matches in line 5
1 test, 1 passed, 0 failed
