`crd lint --emit-tests` writes the charge that shows each finding as a test, with what becomes of it today. The blocks are
formatted, and pass behind the policy.

-- policy.crd --
account production = 111122223333 "nonprod-a"
account other      = 444455556666

category Stage {
  "Production" when account.name contains "prod"
  "Staging"    when account.name contains "nonprod" and tag.env is "q"
  default "Else"
}

category Review {
  "a" when region is "eu" and region is "us" or tag."a b" is "\"q\""
  "b" when tag."a b" is "\"q\"" and service is "AmazonS3"
}
-- $ crd lint --emit-tests --as-of 2026-11-20 policy.crd -o more.crd 2>findings --
-- status 1 --
-- $ cat more.crd --
# CRD0310: "prod" is also found in "nonprod-a"
test "part-of-a-word in line 5" {
  charge 1.00 USD from production for "AmazonEC2" in 2026-11 as shown
  expect Stage of shown is "Production"
}

# CRD0302: every charge that meets the rule for "Staging" goes to the rule for "Production" in line 5
test "shadowed-rule in line 6" {
  charge 1.00 USD from production for "AmazonEC2" in 2026-11 with { tag.env is "q" } as shown
  expect Stage of shown is "Production"
}

# CRD0317: `region is "eu" and region is "us"` never holds here
test "impossible-part in line 11" {
  charge 1.00 USD from production for "AmazonEC2" in 2026-11 with {
    region    is "eu"
    tag."a b" is "\"q\""
  } as shown
  expect Review of shown is "a"
}

# CRD0302: every charge that meets the rule for "b" goes to the rule for "a" in line 11
test "shadowed-rule in line 12" {
  charge 1.00 USD from production for "AmazonS3" in 2026-11 with { tag."a b" is "\"q\"" } as shown
  expect Review of shown is "a"
}
-- $ crd fmt --check more.crd; cat policy.crd more.crd >both.crd; crd test both.crd --
ok      part-of-a-word in line 5
ok      shadowed-rule in line 6
ok      impossible-part in line 11
ok      shadowed-rule in line 12
4 tests, 4 passed, 0 failed
