Several files are printed one behind the other.

-- a.crd --
let   a = 1
-- b.crd --
let   b = 1
-- $ crd fmt a.crd b.crd --
let a = 1
let b = 1
-- $ crd fmt a.crd -o out.crd; cat out.crd --
let a = 1
