--summary adds a summary to the end of a file, whatever the format; findings are shown as before.

-- policy.crd --
category A { "x" when servce is "AmazonEC2" }
-- clean.crd --
category A { "x" when service is "AmazonEC2" }
test "t" {
  charge 1 USD from 111122223333 for AmazonEC2 in 2026-10 as c
  expect A of c is "x"
}
-- $ crd check policy.crd --summary summary.md --
-- stderr --
error[CRD0509]: charges have no field `servce`
 --> policy.crd:1:23
  |
1 | category A { "x" when servce is "AmazonEC2" }
  |                       ^^^^^^
  = help: did you mean `service`?

1 error
-- status 1 --
-- $ crd check policy.crd --format github --summary summary.md --
::error file=policy.crd,line=1,endLine=1,col=23,endColumn=29,title=CRD0509 unknown-field::charges have no field `servce`%0Ahelp: did you mean `service`?
-- status 1 --
-- $ crd test clean.crd --coverage --summary summary.md --
ok      t
1 test, 1 passed, 0 failed
1 of 1 rule reached, 100%
-- $ cat summary.md --
<!-- crd: findings -->
**crd: 1 error**

| | place | finding |
|---|---|---|
| error | `policy.crd` 1:23 | **CRD0509** charges have no field `servce`<br>help: did you mean `service`? |

<!-- crd: findings -->
**crd: 1 error**

| | place | finding |
|---|---|---|
| error | `policy.crd` 1:23 | **CRD0509** charges have no field `servce`<br>help: did you mean `service`? |

<!-- crd: tests -->
**crd test: 1 passed, 0 failed**

1 of 1 rule reached, 100%

-- $ crd check clean.crd --summary none/summary.md --
-- stderr --
error[CRD0051]: cannot add to none/summary.md: No such file or directory
   = help: make its folder first

1 error
-- status 2 --
