Fixes are made in imported files too. A byte order mark and line ends stay.

-- $ mkdir parts; printf '\357\273\277# \303\251\r\ncategory D {\r\n  "q" when account is 111122223333\r\n}\r\n' >parts/more.crd --
-- policy.crd --
import "parts/more.crd"
account lab = 111122223333
-- $ crd lint --fix policy.crd; od -c parts/more.crd --
0000000 357 273 277   #     303 251  \r  \n   c   a   t   e   g   o   r
0000020   y       D       {  \r  \n           "   q   "       w   h   e
0000040   n       a   c   c   o   u   n   t       i   s       l   a   b
0000060  \r  \n   }  \r  \n
0000065
-- stderr --
parts/more.crd: 1 finding fixed
-- other.crd --
import "parts/more.crd"
account lab = 111122223333
category E { "x" when account is 111122223333 }
-- $ printf 'category D { "q" when account is 111122223333 }' >parts/more.crd; crd lint --fix policy.crd other.crd; cat parts/more.crd; echo; tail -1 other.crd --
category D { "q" when account is lab }
category E { "x" when account is lab }
-- stderr --
parts/more.crd: 1 finding fixed
other.crd: 1 finding fixed
