init writes all of its files or none: it removes what it wrote, and the folders it made, when one cannot be written.

-- first/.github --
a file where a folder has to be
-- $ crd init first --
-- stderr --
error[CRD0051]: cannot make the folder of first/.github/workflows/crd.yml: Not a directory

1 error
-- status 2 --
-- $ find first --
first
first/.github
-- $ crd init a/b --
-- stderr --
error[CRD0051]: cannot make the folder of a/b/policy.crd: No such file or directory
   = help: make the folders above it first

1 error
-- status 2 --
