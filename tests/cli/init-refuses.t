init writes nothing at all when one of its files is there.

-- charges.csv --
mine
-- $ crd init --
-- stderr --
error[CRD0052]: charges.csv is there already
   = help: nothing was written; name another folder: crd init DIR

1 error
-- status 2 --
-- $ ls; cat charges.csv --
charges.csv
mine
