`--diff` shows what would change, three lines around each change, and fails when there is any.

-- good.crd --
let a = 1
-- bad.crd --
let a = 1
let b = 1
let c = 1
let d = 1
let e=1
let f = 1
let g = 1
let h = 1
let i = 1
let j = 1
let k = 1
let l = 1
let m=1
-- $ crd fmt --diff good.crd bad.crd --
--- bad.crd
+++ bad.crd
@@ -2,7 +2,7 @@
 let b = 1
 let c = 1
 let d = 1
-let e=1
+let e = 1
 let f = 1
 let g = 1
 let h = 1
@@ -10,4 +10,4 @@
 let j = 1
 let k = 1
 let l = 1
-let m=1
+let m = 1
-- status 1 --
-- $ printf 'let a = 1' | crd fmt --diff - --
--- -
+++ -
@@ -1 +1 @@
-let a = 1
\ No newline at end of file
+let a = 1
-- status 1 --
-- $ crd fmt --diff good.crd --
-- $ crd fmt --diff --color always bad.crd | head -8 | tail -4 | od -c | head -3 --
0000000       l   e   t       c       =       1  \n       l   e   t    
0000020   d       =       1  \n 033   [   1   ;   3   1   m   -   l   e
0000040   t       e   =   1 033   [   0   m  \n 033   [   3   2   m   +
