A calendar needs a policy that compiles and that declares a credit; bills that cannot be read are refused as under plan.

-- empty.crd --
account lab = 444455556666
-- broken.crd --
credit x { amount 1 USD }
-- good.crd --
account lab = 444455556666
credit x { amount 1 USD starts 2026-01-01 expires 2026-12-31 owner lab }
-- $ crd calendar empty.crd --
-- stderr --
error[CRD0050]: empty.crd declares no credit, so its calendar has no entry
   = help: declare the credit whose days matter

1 error
-- status 2 --
-- $ crd calendar broken.crd --
-- stderr --
error[CRD0531]: the credit `x` lacks `starts`, `expires`, `owner`
 --> broken.crd:1:8
  |
1 | credit x { amount 1 USD }
  |        ^
  = help: every credit has `amount MONEY`, `starts DATE`, `expires DATE` and `owner ACCOUNT`

1 error
-- status 2 --
-- $ crd calendar --
-- stderr --
error[CRD0050]: `crd calendar` needs a file
   = help: usage: crd calendar FILE [--charges PATH...]

1 error
-- status 2 --
-- $ crd calendar good.crd --charges none.csv -o credits.ics; ls credits.ics --
-- stderr --
error[CRD0001]: cannot read none.csv: No such file or directory

1 error
ls: cannot access 'credits.ics': No such file or directory
-- status 2 --
-- $ crd calendar good.crd --format json --
-- stderr --
error[CRD0050]: `crd calendar` has no option `--format`
   = help: many verbs have `--format`; `crd help calendar` lists what this one has

1 error
-- status 2 --
