A policy that does not compile cannot be linted; in a format for machines the findings are the result all the same.

-- policy.crd --
category A { "x" when servce is "AmazonEC2" }
-- $ crd lint policy.crd --
-- stderr --
error[CRD0509]: charges have no field `servce`
 --> policy.crd:1:23
  |
1 | category A { "x" when servce is "AmazonEC2" }
  |                       ^^^^^^
  = help: did you mean `service`?

1 error
-- status 2 --
-- $ crd lint policy.crd --format github --
::error file=policy.crd,line=1,endLine=1,col=23,endColumn=29,title=CRD0509 unknown-field::charges have no field `servce`%0Ahelp: did you mean `service`?
-- status 2 --
-- $ crd lint policy.crd --format github none.crd --
-- stderr --
error[CRD0509]: charges have no field `servce`
 --> policy.crd:1:23
  |
1 | category A { "x" when servce is "AmazonEC2" }
  |                       ^^^^^^
  = help: did you mean `service`?

error[CRD0001]: cannot read none.crd: No such file or directory

2 errors
-- status 2 --
