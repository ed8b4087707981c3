What cannot be made a page is exit 2, and leaves the old page as it was. A broken guard, and an action that is to fail, are
exit 1 with the whole page.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
account lab = 444455556666 "ai-lab"
credit activate {
  amount  100.00 USD
  starts  2026-10-01
  expires 2026-12-31
  owner   lab
}
guard "every credit is restricted" {
  for each credit
  require restricted
}
-- wrong.crd --
credit activate {
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_usage_start_date
444455556666,AmazonSageMaker,Usage,60.25,2026-10-05
-- bad.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_usage_start_date
444455556666,AmazonSageMaker,Usage,sixty,2026-10-05
-- page.html --
the old page
-- $ crd report policy.crd --charges bill.csv --as-of 2026-11-20 -o none/page.html --
-- stderr --
Guards
  BROKEN   every credit is restricted: activate
           restricted is no (policy.crd:8:1)
error[CRD0051]: cannot write none/page.html: No such file or directory
   = help: make its folder first

1 error
-- status 2 --
-- $ crd report none.crd --charges bill.csv -o page.html --
-- stderr --
error[CRD0001]: cannot read none.crd: No such file or directory

1 error
-- status 2 --
-- $ crd report wrong.crd --charges bill.csv -o page.html --
-- stderr --
error[CRD0531]: the credit `activate` lacks `amount`, `starts`, `expires`, `owner`
 --> wrong.crd:1:8
  |
1 | credit activate {
  |        ^^^^^^^^
  = help: every credit has `amount MONEY`, `starts DATE`, `expires DATE` and `owner ACCOUNT`

error[CRD0203]: expected `}` before the end of the file
 --> wrong.crd:2:1
  |
1 | credit activate {
  |                 - this `{` of `credit` has no `}`
2 |
  | ^
  = help: close it with `}`

2 errors
-- status 2 --
-- $ crd report policy.crd --charges none.csv -o page.html --
-- stderr --
error[CRD0001]: cannot read none.csv: No such file or directory

1 error
-- status 2 --
-- $ crd report policy.crd --charges bad.csv -o page.html --
-- stderr --
error[CRD0713]: `line_item_unblended_cost` is no number: `sixty`
  --> bad.csv:2:36
   = help: an amount is written 12.5 or 1.25e1

1 error
-- status 2 --
-- $ crd report policy.crd -o page.html --
-- stderr --
error[CRD0050]: `crd report` needs charges
   = help: add --charges with the files or directories that hold the bills

1 error
-- status 2 --
-- $ crd report policy.crd --charges bill.csv -o bill.csv --
-- stderr --
error[CRD0050]: `--output` would replace the input `bill.csv`
   = help: name another file

1 error
-- status 2 --
-- $ crd report policy.crd --charges bill.csv --format json --
-- stderr --
error[CRD0050]: `crd report` has no option `--format`
   = help: many verbs have `--format`; `crd help report` lists what this one has

1 error
-- status 2 --
-- $ cat page.html --
the old page
-- $ crd report policy.crd --charges bill.csv --as-of 2026-11-20 -o page.html --
-- stderr --
Guards
  BROKEN   every credit is restricted: activate
           restricted is no (policy.crd:8:1)
-- status 1 --
-- $ grep -c 'broken</span>' page.html && tail -n 1 page.html --
1
</html>
-- $ crd report policy.crd --charges bad.csv --on-error skip --as-of 2026-11-20 -o page.html --
-- stderr --
Guards
  BROKEN   every credit is restricted: activate
           restricted is no (policy.crd:8:1)
warning[CRD0713]: `line_item_unblended_cost` is no number: `sixty`
  --> bad.csv:2:36
   = note: the row is left out
   = help: an amount is written 12.5 or 1.25e1

1 warning
-- status 1 --
-- $ grep -o 'note: .*' page.html; grep -o '<bdi>CRD0[0-9]*</bdi>' page.html --
note: 1 row could not be read and was left out: 1 of unknown cost
<bdi>CRD0340</bdi>
<bdi>CRD0349</bdi>
<bdi>CRD0385</bdi>
<bdi>CRD0713</bdi>
