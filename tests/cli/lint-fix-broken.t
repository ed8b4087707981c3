A policy that does not compile is not touched, nor is any other file of the run.

-- broken.crd --
category C { "x" when acount is 111122223333 }
-- good.crd --
account lab = 111122223333
category C { "x" when account is 111122223333 }
-- $ crd lint --fix good.crd broken.crd --
-- stderr --
error[CRD0509]: charges have no field `acount`
 --> broken.crd:1:23
  |
1 | category C { "x" when acount is 111122223333 }
  |                       ^^^^^^
  = help: did you mean `account`?

1 error
-- status 2 --
-- $ cat good.crd --
account lab = 111122223333
category C { "x" when account is 111122223333 }
