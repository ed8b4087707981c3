`--write` rewrites the files that change and lists them; the others keep their time.

-- good.crd --
let a = 1
-- bad.crd --
let   a = 1
-- $ touch -d 2020-01-01 good.crd bad.crd; crd fmt --write good.crd bad.crd; cat bad.crd; find . -name '*.crd' -newermt 2021-01-01 --
bad.crd
let a = 1
./bad.crd
