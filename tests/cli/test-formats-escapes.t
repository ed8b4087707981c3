The names of tests are the policy's: in no format can they end what they stand in.

-- policy.crd --
category Funding { "AI" when account is 444455556666 }
test "a\n::error::b ]]> --> `c` | @d\u{1b}[31m" {
  charge 40 USD from 444455556666 for AmazonEC2 in 2026-10 as one
  expect Funding of one is "x | `y` <b>"
}
-- $ crd test policy.crd --format github --
::error file=policy.crd,line=4,endLine=4,col=3,endColumn=41,title=test failed%3A a%0A%3A%3Aerror%3A%3Ab ]]> --> `c` | @d\u{1b}[31m::expect Funding of one is "x | `y` <b>"%0Afound: "AI"
-- status 1 --
-- $ crd test policy.crd --format junit --
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="crd test" tests="1" failures="1" errors="0">
  <testsuite name="policy.crd" tests="1" failures="1" errors="0">
    <testcase classname="policy.crd" name="a&#10;::error::b ]]&gt; --&gt; `c` | @d\u{1b}[31m" file="policy.crd" line="2">
      <failure type="expectation" message="expect Funding of one is &quot;x | `y` &lt;b&gt;&quot;">policy.crd:4:3: expect Funding of one is &quot;x | `y` &lt;b&gt;&quot;&#10;found: &quot;AI&quot;</failure>
    </testcase>
  </testsuite>
</testsuites>
-- status 1 --
-- $ crd test policy.crd --format markdown --
<!-- crd: tests -->
**crd test: 0 passed, 1 failed**

| test | place | expected | found |
|---|---|---|---|
| a<br>::error::b \]\]&gt; --&gt; \`c\` \| @<!-- -->d\\u\{1b\}\[31m | `policy.crd` 4:3 | expect Funding of one is "x \| \`y\` &lt;b&gt;" | "AI" |
-- status 1 --
