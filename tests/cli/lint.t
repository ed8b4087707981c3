`crd lint` takes several policies, each with its own findings; charges from standard input feed one of them; bytecode has no
text to analyse; rows that cannot be read are findings, or are left out and counted.

-- open.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"

credit grant {
  amount  100.00 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   training
}
-- fine.crd --
account training = 444455556666 "training"

category Funding {
  "AI" when account is training
  default "Everything else"
}
-- broken.crd --
credit grant { amount 10 USD }
-- bill.csv --
line_item_usage_account_id,line_item_line_item_type,line_item_usage_start_date,line_item_product_code,line_item_currency_code,line_item_unblended_cost
999988887777,Usage,2026-06-01,AmazonEC2,USD,1.25
999988887777,Usage,2026-06-01,AmazonEC2,USD,abc
999988887777,Usage,2026-06-02,AmazonEC2,USD,2.50
-- $ crd lint --allow no-reminder fine.crd --as-of 2026-08-01 --
-- $ crd lint --allow no-reminder fine.crd open.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0340]: `grant` may be drained by any account
 --> open.crd:4:8
  |
4 | credit grant {
  |        ^^^^^
  = note: 100.00 USD, first come, first served, from 2026-07 to 2027-06
  = witness: account is "999988887777", account.name is "management", service is "AmazonEC2" (constructed)
  = help: add `restrict to CATEGORY "Value"`, with a category that looks at accounts

1 warning
-- status 1 --
-- $ crd lint --allow no-reminder fine.crd --as-of 2026-08-01 --format json --
{"format_version":"1.0","findings":[]}
-- $ crd lint --allow no-reminder open.crd --as-of 2026-08-01 --output out.txt; cat out.txt --
warning[CRD0340]: `grant` may be drained by any account
 --> open.crd:4:8
  |
4 | credit grant {
  |        ^^^^^
  = note: 100.00 USD, first come, first served, from 2026-07 to 2027-06
  = witness: account is "999988887777", account.name is "management", service is "AmazonEC2" (constructed)
  = help: add `restrict to CATEGORY "Value"`, with a category that looks at accounts

1 warning
-- $ crd lint --allow no-reminder broken.crd fine.crd --as-of 2026-08-01 --
-- stderr --
error[CRD0531]: the credit `grant` lacks `starts`, `expires`, `owner`
 --> broken.crd:1:8
  |
1 | credit grant { amount 10 USD }
  |        ^^^^^
  = help: every credit has `amount MONEY`, `starts DATE`, `expires DATE` and `owner ACCOUNT`

1 error
-- status 2 --
-- $ crd lint --allow no-reminder gone.crd --as-of 2026-08-01 --
-- stderr --
error[CRD0001]: cannot read gone.crd: No such file or directory

1 error
-- status 2 --
-- $ crd build fine.crd && crd lint --allow no-reminder fine.crdc --as-of 2026-08-01 --
-- stderr --
error[CRD0050]: fine.crdc is bytecode, which lint cannot read
   = help: give the policy's text

1 error
-- status 2 --
-- $ crd lint --allow no-reminder open.crd --charges bill.csv --as-of 2026-08-01 --
-- stderr --
error[CRD0713]: `line_item_unblended_cost` is no number: `abc`
  --> bill.csv:3:45
   = help: an amount is written 12.5 or 1.25e1

1 error
-- status 2 --
-- $ crd lint --allow no-reminder open.crd --charges bill.csv --on-error skip --as-of 2026-08-01 --
-- stderr --
note: 1 row could not be read and was left out: 1 of unknown cost
warning[CRD0340]: `grant` may be drained by any account
 --> open.crd:4:8
  |
4 | credit grant {
  |        ^^^^^
  = note: 100.00 USD, first come, first served, from 2026-07 to 2027-06
  = note: accounts other than its owner have 3.75 USD of charges that it could pay, in 2 rows
  = witness: account is "999988887777", account.name is "management", service is "AmazonEC2", credit_service is "AmazonEC2", charge_type is "Usage" (bill.csv:2, the first of 2 rows, 3.75 USD)
  = help: add `restrict to CATEGORY "Value"`, with a category that looks at accounts

warning[CRD0713]: `line_item_unblended_cost` is no number: `abc`
  --> bill.csv:3:45
   = note: the row is left out
   = help: an amount is written 12.5 or 1.25e1

2 warnings
-- status 1 --
-- $ grep -v abc bill.csv | crd lint --allow no-reminder open.crd --charges - --as-of 2026-08-01 --
-- stderr --
warning[CRD0340]: `grant` may be drained by any account
 --> open.crd:4:8
  |
4 | credit grant {
  |        ^^^^^
  = note: 100.00 USD, first come, first served, from 2026-07 to 2027-06
  = note: accounts other than its owner have 3.75 USD of charges that it could pay, in 2 rows
  = witness: account is "999988887777", account.name is "management", service is "AmazonEC2", credit_service is "AmazonEC2", charge_type is "Usage" (-:2, the first of 2 rows, 3.75 USD)
  = help: add `restrict to CATEGORY "Value"`, with a category that looks at accounts

1 warning
-- status 1 --
-- $ crd lint --allow no-reminder open.crd fine.crd --charges - --as-of 2026-08-01 <bill.csv --
-- stderr --
error[CRD0050]: standard input is read once, and 2 policies need the charges
   = help: lint one policy at a time, or name a file

1 error
-- status 2 --
-- $ crd lint --allow no-reminder open.crd --target azure --
-- stderr --
error[CRD0050]: `--target` does not know `azure`
   = help: one of none|aws

1 error
-- status 2 --
-- $ crd lint --allow no-reminder --charges bill.csv --
-- stderr --
error[CRD0050]: `crd lint` needs a file
   = help: usage: crd lint FILE... [--charges PATH...]

1 error
-- status 2 --
