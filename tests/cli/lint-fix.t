`crd lint --fix` applies the fixes that cannot change the meaning, and reports what is left. Fixes that overlap are applied one
after another; another run has nothing to do.

-- policy.crd --
account lab = 111122223333 "é-lab"
account web = 444455556666 # é

category C {
  "x" when account is 111122223333 and region is "a" or region is "b" and tag.a is "é"
  "y" when account in [444455556666, 777788889999]
  default "d"
}
-- $ crd lint --fix policy.crd 2>said; echo $?; grep fixed said --
0
policy.crd: 3 findings fixed
-- $ cat policy.crd --
account lab = 111122223333 "é-lab"
account web = 444455556666 # é

category C {
  "x" when (account is lab and region is "a") or (region is "b" and tag.a is "é")
  "y" when account in [web, 777788889999]
  default "d"
}
-- $ crd lint --fix policy.crd 2>said; echo $?; grep fixed said --
0
-- status 1 --
