Findings for people go to standard error, or to the file that was asked for.

-- wrong.crd --
category A { "x" when servce is "AmazonEC2" }
-- $ crd check wrong.crd --
-- stderr --
error[CRD0509]: charges have no field `servce`
 --> wrong.crd:1:23
  |
1 | category A { "x" when servce is "AmazonEC2" }
  |                       ^^^^^^
  = help: did you mean `service`?

1 error
-- status 1 --
-- $ crd check wrong.crd -o found.txt --
-- status 1 --
-- $ cat found.txt --
error[CRD0509]: charges have no field `servce`
 --> wrong.crd:1:23
  |
1 | category A { "x" when servce is "AmazonEC2" }
  |                       ^^^^^^
  = help: did you mean `service`?

1 error
-- $ crd check wrong.crd -o - --
error[CRD0509]: charges have no field `servce`
 --> wrong.crd:1:23
  |
1 | category A { "x" when servce is "AmazonEC2" }
  |                       ^^^^^^
  = help: did you mean `service`?

1 error
-- status 1 --
