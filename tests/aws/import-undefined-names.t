A definition refers to a category and to values that nothing defines. The category may be assumed, the values not.

-- $ crd import cost-category $DATA/getmoto__moto/split-even.json --as-of 2026-11-20 --
-- stderr --
error[CRD1345]: the rule refers to the category "k", of which there is no definition
  --> $DATA/getmoto__moto/split-even.json:9:13
   = help: give its definition as well, or `--assume-categories` to declare it without rules

error[CRD1349]: the source "s" is no value of "ccd"
  --> $DATA/getmoto__moto/split-even.json:19:14
   = help: write one of the values of its rules, or its default

error[CRD1349]: the target "t1" is no value of "ccd"
  --> $DATA/getmoto__moto/split-even.json:21:5
   = help: write one of the values of its rules, or its default

3 errors
-- status 2 --
-- $ crd import cost-category $DATA/getmoto__moto/split-even.json --assume-categories --as-of 2026-11-20 --
-- stderr --
error[CRD1349]: the source "s" is no value of "ccd"
  --> $DATA/getmoto__moto/split-even.json:19:14
   = help: write one of the values of its rules, or its default

error[CRD1349]: the target "t1" is no value of "ccd"
  --> $DATA/getmoto__moto/split-even.json:21:5
   = help: write one of the values of its rules, or its default

2 errors
-- status 2 --
