Coverage that is too low fails in each format.

-- policy.crd --
category Funding { "AI" when account is 444455556666 default "Rest" }
test "it passes" {
  charge 40 USD from 444455556666 for AmazonEC2 in 2026-10 as one
  expect Funding of one is "AI"
}
-- $ crd test policy.crd --min-coverage 60 --format github --
::error title=crd test::1 of 2 rules reached, 50%, below the 60% asked for
-- status 1 --
-- $ crd test policy.crd --min-coverage 60 --format junit --
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="crd test" tests="2" failures="1" errors="0">
  <testsuite name="policy.crd" tests="1" failures="0" errors="0">
    <testcase classname="policy.crd" name="it passes" file="policy.crd" line="2"/>
  </testsuite>
  <testsuite name="coverage" tests="1" failures="1" errors="0">
    <testcase classname="coverage" name="rules reached by tests">
      <failure type="coverage" message="1 of 2 rules reached, 50%, below the 60% asked for"/>
    </testcase>
  </testsuite>
</testsuites>
-- status 1 --
-- $ crd test policy.crd --min-coverage 50 --format junit --
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="crd test" tests="2" failures="0" errors="0">
  <testsuite name="policy.crd" tests="1" failures="0" errors="0">
    <testcase classname="policy.crd" name="it passes" file="policy.crd" line="2"/>
  </testsuite>
  <testsuite name="coverage" tests="1" failures="0" errors="0">
    <testcase classname="coverage" name="rules reached by tests"/>
  </testsuite>
</testsuites>
-- $ crd test policy.crd --min-coverage 60 --format markdown --
<!-- crd: tests -->
**crd test: 1 passed, 0 failed**

1 of 2 rules reached, 50%, below the 60% asked for
-- status 1 --
