A format goes to the file that is named, whole, and the findings are not shown again.

-- policy.crd --
category A { "x" when servce is "AmazonEC2" }
-- $ crd check policy.crd --format github -o findings.txt --
-- status 1 --
-- $ cut -c1-23 findings.txt --
::error file=policy.crd
