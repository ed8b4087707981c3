Without findings each format still gives a whole result.

-- policy.crd --
account prod = 111122223333
-- $ crd check policy.crd --format sarif --
{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":{"name":"crd","semanticVersion":"0.1.0","rules":[]}},"columnKind":"unicodeCodePoints","originalUriBaseIds":{"%SRCROOT%":{"description":{"text":"the folder in which crd was run"}}},"invocations":[{"executionSuccessful":true}],"results":[]}]}
-- $ crd check policy.crd --format junit --
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="crd" tests="1" failures="0" errors="0">
  <testsuite name="policy.crd" tests="1" failures="0" errors="0">
    <testcase classname="policy.crd" name="no findings" file="policy.crd"/>
  </testsuite>
</testsuites>
-- $ crd check policy.crd --format github --
-- $ crd check policy.crd --format markdown --
<!-- crd: findings -->
**crd: no findings**
