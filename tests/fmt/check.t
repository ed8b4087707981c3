`--check` lists the files that would change, and fails when there are any.

-- good.crd --
let a = 1
-- bad.crd --
let  a = 1
-- worse.crd --
let a=1
-- $ crd fmt --check good.crd bad.crd worse.crd --
bad.crd
worse.crd
-- status 1 --
-- $ crd fmt --check good.crd --
-- $ crd fmt --check - <bad.crd --
-
-- status 1 --
