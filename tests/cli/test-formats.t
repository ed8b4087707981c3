Failed tests as annotations, as JUnit XML and as Markdown.

-- policy.crd --
category Funding { "AI" when account is 444455556666 default "Rest" }
credit q3 {
  amount  100 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
  restrict to Funding "AI"
}
test "a % of it" {
  charge 40 USD from 444455556666 for AmazonEC2 in 2026-10 as one
  expect q3 applied 50 USD
  expect Funding of one is "Rest"
}
test "that <passes> & more" {
  charge 40 USD from 444455556666 for AmazonEC2 in 2026-10 as one
  expect Funding of one is "AI"
}
-- $ crd test policy.crd --format github --
::error file=policy.crd,line=11,endLine=11,col=3,endColumn=27,title=test failed%3A a %25 of it::expect q3 applied 50 USD%0Afound: applied 40.00 USD
::error file=policy.crd,line=12,endLine=12,col=3,endColumn=34,title=test failed%3A a %25 of it::expect Funding of one is "Rest"%0Afound: "AI"
-- status 1 --
-- $ crd test policy.crd --format junit --
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="crd test" tests="2" failures="1" errors="0">
  <testsuite name="policy.crd" tests="2" failures="1" errors="0">
    <testcase classname="policy.crd" name="a % of it" file="policy.crd" line="9">
      <failure type="expectation" message="expect q3 applied 50 USD">policy.crd:11:3: expect q3 applied 50 USD&#10;found: applied 40.00 USD</failure>
      <failure type="expectation" message="expect Funding of one is &quot;Rest&quot;">policy.crd:12:3: expect Funding of one is &quot;Rest&quot;&#10;found: &quot;AI&quot;</failure>
    </testcase>
    <testcase classname="policy.crd" name="that &lt;passes&gt; &amp; more" file="policy.crd" line="14"/>
  </testsuite>
</testsuites>
-- status 1 --
-- $ crd test policy.crd --format markdown --
<!-- crd: tests -->
**crd test: 1 passed, 1 failed**

| test | place | expected | found |
|---|---|---|---|
| a % of it | `policy.crd` 11:3 | `expect q3 applied 50 USD` | applied 40.00 USD |
| a % of it | `policy.crd` 12:3 | `expect Funding of one is "Rest"` | "AI" |
-- status 1 --
-- $ crd test policy.crd --format sarif --
-- stderr --
error[CRD0050]: `--format` does not know `sarif`
   = help: one of human|json|junit|github|markdown

1 error
-- status 2 --
