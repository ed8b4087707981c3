Costs whose sum leaves the range of money: the error names the file, whoever adds them up.

-- policy.crd --
account prod = 111122223333
category Team { "Production" when account is prod }
-- first.csv --
line_item_usage_account_id,line_item_product_code,line_item_unblended_cost,line_item_usage_start_date,line_item_line_item_type,line_item_currency_code
111122223333,AmazonS3,1.5e20,2026-10-04,Usage,USD
-- second.csv --
line_item_usage_account_id,line_item_product_code,line_item_unblended_cost,line_item_usage_start_date,line_item_line_item_type,line_item_currency_code
111122223333,AmazonS3,1.5e20,2026-10-04,Usage,USD
-- $ crd plan policy.crd --charges first.csv --charges second.csv --as-of 2026-11-20 --
-- stderr --
error[CRD0011]: the sum of the charges leaves the range of money
  --> second.csv
   = help: amounts and their sums go up to about 1.7e20: look for a cost that cannot be right

1 error
-- status 2 --
-- $ crd eval policy.crd --charges first.csv --charges second.csv --as-of 2026-11-20 --threads 4 --
-- stderr --
error[CRD0011]: the sum of the charges leaves the range of money
  --> second.csv
   = help: amounts and their sums go up to about 1.7e20: look for a cost that cannot be right

1 error
-- status 2 --
-- $ crd lint policy.crd --charges first.csv --charges second.csv --as-of 2026-11-20 --
-- stderr --
error[CRD0011]: the sum of the charges leaves the range of money
  --> second.csv
   = help: amounts and their sums go up to about 1.7e20: look for a cost that cannot be right

1 error
-- status 2 --
-- $ crd diff policy.crd policy.crd --charges first.csv --charges second.csv --as-of 2026-11-20 --
-- stderr --
error[CRD0011]: the sum of the charges leaves the range of money
  --> second.csv
   = help: amounts and their sums go up to about 1.7e20: look for a cost that cannot be right

1 error
-- status 2 --
