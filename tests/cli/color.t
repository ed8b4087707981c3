Colours come when asked for, by the option before the environment.

-- wrong.crd --
category A { "x" when servce is "AmazonEC2" }
-- $ crd help init | head -n 1 | od -c | head -n 1 --
0000000   c   r   d       i   n   i   t   :       w   r   i   t   e    
-- $ CLICOLOR_FORCE=1 crd check wrong.crd 2>&1 | sed 's/\x1b/ESC/g' --
ESC[0;1;31merror[CRD0509]ESC[0;1m: charges have no field `servce`ESC[0m
ESC[0;1;34m -->ESC[0m wrong.crd:1:23
ESC[0;1;34m  |ESC[0m
ESC[0;1;34m1 |ESC[0m category A { "x" when servce is "AmazonEC2" }
ESC[0;1;34m  |ESC[0m                       ESC[0;1;31m^^^^^^ESC[0m
ESC[0;1;34m  =ESC[0m ESC[0;1mhelp:ESC[0m did you mean `service`?

1 error
-- $ CLICOLOR_FORCE=0 crd check wrong.crd --
-- stderr --
error[CRD0509]: charges have no field `servce`
 --> wrong.crd:1:23
  |
1 | category A { "x" when servce is "AmazonEC2" }
  |                       ^^^^^^
  = help: did you mean `service`?

1 error
-- status 1 --
-- $ CLICOLOR_FORCE=1 NO_COLOR=1 crd check wrong.crd --
-- stderr --
error[CRD0509]: charges have no field `servce`
 --> wrong.crd:1:23
  |
1 | category A { "x" when servce is "AmazonEC2" }
  |                       ^^^^^^
  = help: did you mean `service`?

1 error
-- status 1 --
-- $ CLICOLOR_FORCE=1 crd check wrong.crd --color never --
-- stderr --
error[CRD0509]: charges have no field `servce`
 --> wrong.crd:1:23
  |
1 | category A { "x" when servce is "AmazonEC2" }
  |                       ^^^^^^
  = help: did you mean `service`?

1 error
-- status 1 --
-- $ NO_COLOR=1 crd check wrong.crd --color always 2>&1 | sed 's/\x1b/ESC/g' --
ESC[0;1;31merror[CRD0509]ESC[0;1m: charges have no field `servce`ESC[0m
ESC[0;1;34m -->ESC[0m wrong.crd:1:23
ESC[0;1;34m  |ESC[0m
ESC[0;1;34m1 |ESC[0m category A { "x" when servce is "AmazonEC2" }
ESC[0;1;34m  |ESC[0m                       ESC[0;1;31m^^^^^^ESC[0m
ESC[0;1;34m  =ESC[0m ESC[0;1mhelp:ESC[0m did you mean `service`?

1 error
-- $ CLICOLOR_FORCE=1 crd help version | sed 's/\x1b/ESC/g' --
crd version: show the version and what this build reads

usage: crd version [OPTION...]

ESC[1m      --format human|jsonESC[0m         how the result is written
ESC[1m  -o, --output FILEESC[0m               write the result to FILE, all of it or nothing
ESC[1m      --as-of DATEESC[0m                the day that counts as today (default: the system's date, in UTC)
ESC[1m      --color auto|always|neverESC[0m   colours: on a terminal (default; NO_COLOR and CLICOLOR_FORCE are
                                  heeded), always, or never
ESC[1m  -q, --quietESC[0m                     no progress while reading
ESC[1m  -h, --helpESC[0m                      show this help
