What cannot be done: everything that is wrong with both policies is told at once, and nothing is written.

-- old.crd --
acount lab = 444455556666
-- new.crd --
account lab = 44445555666
-- fine.crd --
account lab = 444455556666
-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_sku,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date,resource_tags
111122223333,AmazonRDS,DB,Usage,900.00,USD,2026-10-03,"{""team"":""web""}"
111122223333,AmazonEC2,M5,Usage,300.50,USD,2026-10-04,"{""team"":""data""}"
444455556666,AmazonSageMaker,ML,Usage,60.25,USD,2026-10-05,{}
444455556666,AmazonSageMaker,ML,Usage,7.0E-5,USD,2026-11-05,{}
444455556666,AmazonEC2,M5,Refund,-20.00,USD,2026-11-06,{}
444455556666,AmazonS3,,Tax,1.50,USD,2026-10-31,{}
-- $ crd diff old.crd new.crd --charges bill.csv -o out.txt; echo status $?; ls --
status 2
bill.csv
fine.crd
new.crd
old.crd
-- stderr --
error[CRD0202]: unknown declaration `acount`
 --> old.crd:1:1
  |
1 | acount lab = 444455556666
  | ^^^^^^
  = help: did you mean `account`?

error[CRD0201]: expected an account number of twelve digits, found `44445555666`
 --> new.crd:1:15
  |
1 | account lab = 44445555666
  |               ^^^^^^^^^^^

2 errors
-- $ crd diff fine.crd --charges bill.csv --
-- stderr --
error[CRD0050]: `crd diff` needs 2 arguments, not 1
   = help: usage: crd diff OLD NEW --charges PATH...

1 error
-- status 2 --
-- $ crd diff fine.crd fine.crd --
-- stderr --
error[CRD0050]: `crd diff` needs charges
   = help: add --charges with the files or directories that hold the bills

1 error
-- status 2 --
-- $ crd diff fine.crd fine.crd fine.crd --charges bill.csv --
-- stderr --
error[CRD0050]: `crd diff` has no use for `fine.crd`
   = help: usage: crd diff OLD NEW --charges PATH...

1 error
-- status 2 --
-- $ crd diff fine.crd none.crd --charges bill.csv --
-- stderr --
error[CRD0001]: cannot read none.crd: No such file or directory

1 error
-- status 2 --
-- $ crd diff - - --charges bill.csv --
-- stderr --
error[CRD0050]: `-` is given twice: standard input is read once
   = help: name a file for the others

1 error
-- status 2 --
-- $ crd diff fine.crd fine.crd --charges bill.csv -o fine.crd --
-- stderr --
error[CRD0050]: `--output` would replace the input `fine.crd`
   = help: name another file

1 error
-- status 2 --
-- $ crd diff fine.crd fine.crd --charges bill.csv bill.csv --
-- stderr --
error[CRD0050]: bill.csv is given twice and would be counted twice
   = help: name each file once

1 error
-- status 2 --
-- $ crd diff fine.crd fine.crd --charges none.csv --
-- stderr --
error[CRD0001]: cannot read none.csv: No such file or directory

1 error
-- status 2 --
-- $ crd diff fine.crd fine.crd --charges bill.csv --format sheet --
-- stderr --
error[CRD0050]: `--format` does not know `sheet`
   = help: one of human|json|csv|markdown

1 error
-- status 2 --
-- $ crd diff fine.crd - --charges bill.csv --as-of 2026-11-20 < fine.crd --
Diff of fine.crd and - as of 2026-11-20, in USD
6 rows of charges from bill.csv, 2026-10 to 2026-11

No difference: the same values, credits, bills, guards and actions

Conservation
  what left the values came to others, what bills were credited more they are net less, and
  every credit adds up: difference 0.00
