`crd lint --fix --diff` only shows what would change, and fails when there is anything.

-- policy.crd --
account lab = 111122223333 "é-lab"
account web = 444455556666 # é

category C {
  "x" when account is 111122223333 and region is "a" or region is "b" and tag.a is "é"
  "y" when account in [444455556666, 777788889999]
  default "d"
}
-- $ cp policy.crd before.crd; crd lint --fix --diff policy.crd --
--- policy.crd
+++ policy.crd
@@ -2,7 +2,7 @@
 account web = 444455556666 # é
 
 category C {
-  "x" when account is 111122223333 and region is "a" or region is "b" and tag.a is "é"
-  "y" when account in [444455556666, 777788889999]
+  "x" when (account is lab and region is "a") or (region is "b" and tag.a is "é")
+  "y" when account in [web, 777788889999]
   default "d"
 }
-- status 1 --
-- $ cmp policy.crd before.crd --
-- fine.crd --
account lab = 111122223333
-- $ crd lint --fix --diff fine.crd --
