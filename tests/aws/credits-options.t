Options of the one import are refused by the other.

-- $ crd import credits x.json --assume-categories --
-- stderr --
error[CRD0050]: `--assume-categories` is an option of `crd import cost-category`
   = help: leave it out

1 error
-- status 2 --
-- $ crd import cost-category x.json --estimated --
-- stderr --
error[CRD0050]: `--estimated` is an option of `crd import credits`
   = help: leave it out

1 error
-- status 2 --
-- $ crd import cost-category x.json --all --
-- stderr --
error[CRD0050]: `--all` is an option of `crd import credits`
   = help: leave it out

1 error
-- status 2 --
-- $ crd import cost-category x.json --categories y.json --
-- stderr --
error[CRD0050]: `--categories` is an option of `crd import credits`
   = help: leave it out

1 error
-- status 2 --
-- $ crd import credits --
-- stderr --
error[CRD0050]: `crd import` needs 2 arguments, not 1
   = help: usage: crd import cost-category|credits FILE...

1 error
-- status 2 --
-- $ crd import credit x.json --
-- stderr --
error[CRD0050]: unknown import `credit`
   = help: did you mean `credits`?

1 error
-- status 2 --
-- $ crd import credits - --categories - --
-- stderr --
error[CRD0050]: `-` is given twice: standard input is read once
   = help: name a file for the others

1 error
-- status 2 --
