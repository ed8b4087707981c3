What is asked for is not there, or is not clear: one thing to do.

-- policy.crd --
account prod = 111122223333 "prod-main"
account lab  = 444455556666 "ai-lab"

category Stage {
  "Test" when tag.env is "dev" or account.name starts with "test-"
         unless tag.team is "web"
  inherit tag.env
}

category Team "Teams" effective 2026-10 {
  "AI"  when account is lab and Stage is not "prod"
  "Web" when tag.team in ["web", "shop"]
  default "Other"
}

credit activate {
  amount  100.00 USD
  starts  2026-10-01
  expires 2026-12-31
  owner   lab
  restrict to Team "AI"
}

credit general {
  amount  50.00 USD
  starts  2026-10-01
  expires 2027-12-31
  owner   prod
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,product_product_name,bill_billing_entity,product_sku,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date,resource_tags_user_team,resource_tags_user_env
111122223333,AmazonRDS,,,DB,Usage,40.00,USD,2026-10-03,web,dev
444455556666,AmazonSageMaker,,,ML,Usage,60.25,USD,2026-10-05,,
444455556666,AmazonSageMaker,,,ML,Usage,10.75,USD,2026-10-05,,
444455556666,AmazonSageMaker,,,ML,Usage,60.00,USD,2026-10-06,,prod
111122223333,AmazonS3,,,,Tax,1.50,USD,2026-10-31,,
444455556666,AmazonSageMaker,,,ML,Usage,3.00,USD,2026-09-30,,
-- broken.csv --
line_item_usage_account_id,line_item_product_code,product_product_name,bill_billing_entity,product_sku,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date,resource_tags_user_team,resource_tags_user_env
111122223333,AmazonRDS,,,DB,Usage,what,USD,2026-10-03,web,dev
111122223333,AmazonRDS,,,DB,Usage,1,USD,2026-10-03,web,dev
-- empty.csv --
line_item_usage_account_id,line_item_product_code,product_product_name,bill_billing_entity,product_sku,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date,resource_tags_user_team,resource_tags_user_env
-- $ crd explain policy.crd --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `crd explain` needs charges
   = help: add --charges with the files or directories that hold the bills, or --prose

1 error
-- status 2 --
-- $ crd explain policy.crd --charges bill.csv --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `crd explain` does not know what to explain
   = help: add --row N, or any of --account, --service, --on and --sku, or --credit NAME

1 error
-- status 2 --
-- $ crd explain policy.crd --charges bill.csv --row 7 --as-of 2026-11-20 --
-- stderr --
error[CRD1240]: there is no row 7: the last one is row 6
   = help: rows count from 1, the header left out

1 error
-- status 2 --
-- $ crd explain policy.crd --charges bill.csv --row 0 --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `--row` cannot read `0`
   = help: write the number of a row, from 1: --row 17, or --row bill.csv:17

1 error
-- status 2 --
-- $ crd explain policy.crd --charges bill.csv --row :3 --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `--row` cannot read `:3`
   = help: write the number of a row, from 1: --row 17, or --row bill.csv:17

1 error
-- status 2 --
-- $ crd explain policy.crd --charges bill.csv --row bill.csv:x --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `--row` cannot read `bill.csv:x`
   = help: write the number of a row, from 1: --row 17, or --row bill.csv:17

1 error
-- status 2 --
-- $ crd explain policy.crd --charges bill.csv --row other.csv:1 --as-of 2026-11-20 --
-- stderr --
error[CRD1240]: no charge was read from `other.csv`
   = help: name the file as `crd eval --rows` shows it

1 error
-- status 2 --
-- $ crd explain policy.crd --charges bill.csv broken.csv --on-error skip --row 2 --as-of 2026-11-20 --
-- stderr --
warning[CRD0713]: `line_item_unblended_cost` is no number: `what`
  --> broken.csv:2:35
   = note: the row is left out
   = help: an amount is written 12.5 or 1.25e1

error[CRD1240]: row 2 is in more than one file: bill.csv, broken.csv
   = help: say which: --row bill.csv:2

1 error, 1 warning
-- status 2 --
-- $ crd explain policy.crd --charges broken.csv --on-error skip --row 1 --as-of 2026-11-20 --
-- stderr --
warning[CRD0713]: `line_item_unblended_cost` is no number: `what`
  --> broken.csv:2:35
   = note: the row is left out
   = help: an amount is written 12.5 or 1.25e1

error[CRD1240]: row 1 could not be read, and was left out
   = help: without `--on-error skip` what is wrong with it is an error

1 error, 1 warning
-- status 2 --
-- $ crd explain policy.crd --charges bill.csv --account labs --as-of 2026-11-20 --
-- stderr --
error[CRD1240]: no charge is of account `labs`
   = help: did you mean `lab`?

1 error
-- status 2 --
-- $ crd explain policy.crd --charges bill.csv --account 444455556667 --as-of 2026-11-20 --
-- stderr --
error[CRD1240]: no charge is of account `444455556667`
   = help: did you mean `444455556666`?

1 error
-- status 2 --
-- $ crd explain policy.crd --charges bill.csv --account zzzzzz --as-of 2026-11-20 --
-- stderr --
error[CRD1240]: no charge is of account `zzzzzz`
   = help: `crd eval --by account` lists those that there are

1 error
-- status 2 --
-- $ crd explain policy.crd --charges bill.csv --service AmazonSagemaker --as-of 2026-11-20 --
-- stderr --
error[CRD1240]: no charge is of service `AmazonSagemaker`
   = help: did you mean `AmazonSageMaker`?

1 error
-- status 2 --
-- $ crd explain policy.crd --charges bill.csv --sku DBX1 --service Nothing --as-of 2026-11-20 --
-- stderr --
error[CRD1240]: no charge is of service `Nothing`
   = help: `crd eval --by service` lists those that there are

error[CRD1240]: no charge is of sku `DBX1`
   = help: `crd eval --by sku` lists those that there are

2 errors
-- status 2 --
-- $ crd explain policy.crd --charges bill.csv --on 2026-11-03 --as-of 2026-11-20 --
-- stderr --
error[CRD1240]: no charge is of 2026-11-03
   = help: the charges are from 2026-09-30 to 2026-10-31

1 error
-- status 2 --
-- $ crd explain policy.crd --charges bill.csv --on 3.10.2026 --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `--on` is no date: `3.10.2026`
   = help: write it as 2026-11-20

1 error
-- status 2 --
-- $ crd explain policy.crd --charges bill.csv --on 2026-10-03 --account lab --as-of 2026-11-20 --
-- stderr --
error[CRD1240]: charges meet each of these conditions, but none meets all of them
   = help: leave one out to see what is near

1 error
-- status 2 --
-- $ crd explain policy.crd --charges empty.csv --account lab --as-of 2026-11-20 --
-- stderr --
error[CRD1240]: there are no charges to explain

1 error
-- status 2 --
-- $ crd explain policy.crd --charges bill.csv --credit generl --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: unknown credit `generl`
   = help: did you mean `general`?

1 error
-- status 2 --
-- $ crd explain policy.crd --charges bill.csv --credit general --row 1 --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `--credit` takes the place of charges
   = help: explain the one, then the other

1 error
-- status 2 --
-- $ crd explain policy.crd --charges bill.csv --row 1 --account lab --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `--row` names one charge already
   = help: leave the rest out

1 error
-- status 2 --
-- $ crd explain policy.crd --prose --charges bill.csv --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `--prose` is about the policy alone
   = help: leave the rest out

1 error
-- status 2 --
-- $ crd explain policy.crd --charges bill.csv --account lab --top 0 --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `--top` cannot read `0`
   = help: write a whole number above 0

1 error
-- status 2 --
-- $ crd explain policy.crd --charges bill.csv --account lab --top many --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `--top` cannot read `many`
   = help: write a whole number above 0

1 error
-- status 2 --
-- $ crd explain policy.crd --charges bill.csv --row 99999999999999999999 --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `--row` cannot read `99999999999999999999`
   = help: write the number of a row, from 1: --row 17, or --row bill.csv:17

1 error
-- status 2 --
