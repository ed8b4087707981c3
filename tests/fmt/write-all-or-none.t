When one of several files cannot be formatted, none is written.

-- bad.crd --
let   a = 1
-- broken.crd --
let a
-- $ crd fmt --write bad.crd broken.crd --
-- stderr --
error[CRD0201]: expected `=`, found the end of the file
 --> broken.crd:2:1
  |
2 |
  | ^

1 error
-- status 2 --
-- $ cat bad.crd --
let   a = 1
