What REV:path cannot give is a clear error; a file of that very name goes first.

-- needs git --version --
-- make.sh --
git init -q -b main repo && cd repo || exit
git config user.name crd && git config user.email crd@example.com
mkdir policies && cp ../bill.csv .
echo 'account lab = 444455556666' > policies/fine.crd
echo 'import "gone.crd"' > policies/import.crd
echo 'import "link.crd"' > policies/import-link.crd
printf '\n  acount lab = 444455556666\n' > broken.crd
printf 'import "broken.crd"\n' > imports-broken.crd
ln -s fine.crd policies/link.crd
git add -A && git commit -q -m one
echo 'account lab = 444455556666' > policies/gone.crd
echo 'account lab = 444455556666' > HEAD:broken.crd
-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_sku,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date,resource_tags
111122223333,AmazonRDS,DB,Usage,900.00,USD,2026-10-03,"{""team"":""web""}"
111122223333,AmazonEC2,M5,Usage,300.50,USD,2026-10-04,"{""team"":""data""}"
444455556666,AmazonSageMaker,ML,Usage,60.25,USD,2026-10-05,{}
444455556666,AmazonSageMaker,ML,Usage,7.0E-5,USD,2026-11-05,{}
444455556666,AmazonEC2,M5,Refund,-20.00,USD,2026-11-06,{}
444455556666,AmazonS3,,Tax,1.50,USD,2026-10-31,{}
-- $ sh make.sh --
-- $ cd repo && crd diff none:policies/fine.crd policies/fine.crd --charges bill.csv -o out.txt; echo status $?; ls out.txt --
status 2
-- stderr --
error[CRD1221]: cannot read none:policies/fine.crd: git knows no revision `none`
   = help: `git log --oneline` shows the revisions; a shallow clone lacks the older ones

1 error
ls: cannot access 'out.txt': No such file or directory
-- status 2 --
-- $ cd repo && crd diff HEAD:policies/none.crd policies/fine.crd --charges bill.csv --
-- stderr --
error[CRD1221]: cannot read HEAD:policies/none.crd: there is no such file at HEAD
   = help: the path begins at the top of the repository, or with `./` in this folder

1 error
-- status 2 --
-- $ cd repo && crd diff HEAD:policies policies/fine.crd --charges bill.csv --
-- stderr --
error[CRD1221]: cannot read HEAD:policies: it is no file but a folder, a link or a module at HEAD
   = help: the path begins at the top of the repository, or with `./` in this folder

1 error
-- status 2 --
-- $ cd repo && crd diff HEAD:policies/link.crd policies/fine.crd --charges bill.csv --
-- stderr --
error[CRD1221]: cannot read HEAD:policies/link.crd: it is no file but a folder, a link or a module at HEAD
   = help: the path begins at the top of the repository, or with `./` in this folder

1 error
-- status 2 --
-- $ cd repo && crd diff HEAD:policies/import.crd HEAD:policies/import-link.crd --charges bill.csv --
-- stderr --
error[CRD0413]: `HEAD:policies/gone.crd` cannot be read: there is no such file at HEAD
 --> HEAD:policies/import.crd:1:8
  |
1 | import "gone.crd"
  |        ^^^^^^^^^^

error[CRD0413]: `HEAD:policies/link.crd` cannot be read: it is no file but a folder, a link or a module at HEAD
 --> HEAD:policies/import-link.crd:1:8
  |
1 | import "link.crd"
  |        ^^^^^^^^^^

2 errors
-- status 2 --
-- $ cd repo && crd diff HEAD:policies/fine.crd HEAD:imports-broken.crd --charges bill.csv --
-- stderr --
error[CRD0202]: unknown declaration `acount`
 --> HEAD:/broken.crd:2:3
  |
2 |   acount lab = 444455556666
  |   ^^^^^^
  = help: did you mean `account`?

1 error
-- status 2 --
-- $ cd repo && crd diff HEAD:broken.crd HEAD:policies/fine.crd --charges bill.csv --as-of 2026-11-20 | head -1 --
Diff of HEAD:broken.crd and HEAD:policies/fine.crd as of 2026-11-20, in USD
-- $ cd repo && git rev-parse HEAD:policies/fine.crd > blob && crd diff "$(cat blob):fine.crd" HEAD:policies/fine.crd --charges bill.csv 2>&1 | sed 's/[0-9a-f]\{40\}/BLOB/g' --
error[CRD1221]: cannot read BLOB:fine.crd: git knows no revision `BLOB`
   = help: `git log --oneline` shows the revisions; a shallow clone lacks the older ones

1 error
-- $ cd repo && crd diff --charges bill.csv -- -x:fine.crd HEAD:policies/fine.crd --
-- stderr --
error[CRD0001]: cannot read -x:fine.crd: No such file or directory

1 error
-- status 2 --
-- $ cd repo && crd diff HEAD: :policies/fine.crd --charges bill.csv --
-- stderr --
error[CRD0001]: cannot read HEAD:: No such file or directory

error[CRD0001]: cannot read :policies/fine.crd: No such file or directory

2 errors
-- status 2 --
-- $ GIT_CEILING_DIRECTORIES=$PWD GIT_DIR= crd diff HEAD:policies/fine.crd repo/policies/fine.crd --charges bill.csv --
-- stderr --
error[CRD1221]: cannot read HEAD:policies/fine.crd: git says: not a git repository: ''
   = help: run the command inside the repository, or name files

1 error
-- status 2 --
-- $ cd repo && tool=$(command -v crd) && PATH=/nowhere "$tool" diff HEAD:policies/fine.crd policies/fine.crd --charges bill.csv --
-- stderr --
error[CRD1221]: cannot read HEAD:policies/fine.crd: git cannot be run
   = help: install git, or write the old text to a file and name that

1 error
-- status 2 --
