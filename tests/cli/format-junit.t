Findings as JUnit XML: a suite a file, a failed case a finding; a clean file is a passed case.

-- base.crd --
account prod = 111122223333
-- policy.crd --
import "base.crd"
category A { "x" when account.nme is "<prod & \"test\">" }
-- $ crd check policy.crd --format junit --
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="crd" tests="2" failures="1" errors="0">
  <testsuite name="policy.crd" tests="1" failures="1" errors="0">
    <testcase classname="policy.crd" name="CRD0509: charges have no field `account.nme`" file="policy.crd" line="2">
      <failure type="error" message="charges have no field `account.nme`">policy.crd:2:23: charges have no field `account.nme`&#10;help: did you mean `account.name`?</failure>
    </testcase>
  </testsuite>
  <testsuite name="base.crd" tests="1" failures="0" errors="0">
    <testcase classname="base.crd" name="no findings" file="base.crd"/>
  </testsuite>
</testsuites>
-- status 1 --
