A result that cannot be written is exit 2 with the reason: no folder, a folder, a full disk, a closed stream.

-- $ crd version -o none/out --
-- stderr --
error[CRD0051]: cannot write none/out: No such file or directory
   = help: make its folder first

1 error
-- status 2 --
-- $ mkdir folder; crd version -o folder --
-- stderr --
error[CRD0051]: cannot write folder: Is a directory
   = help: name a file in it

1 error
-- status 2 --
-- $ crd version -o /dev/full --
-- stderr --
error[CRD0051]: cannot write /dev/full: No space left on device

1 error
-- status 2 --
-- $ crd version >/dev/full --
-- stderr --
error[CRD0051]: cannot write to standard output: No space left on device

1 error
-- status 2 --
-- $ crd version >&- --
-- stderr --
error[CRD0051]: cannot write to standard output: Bad file descriptor

1 error
-- status 2 --
-- $ ls --
folder
