Control characters of a bill cannot drive the terminal, and long texts are broken or cut.

-- policy.crd --
account a = 111122223333
category Team {
  "A" when service in ["AAAAAAAAAAAAAAAAAAAA", "BBBBBBBBBBBBBBBBBBBBBBBBBB", "CCCCCCCCCCCCCCCCCCCCCCCC", "DDDDDDDDDDDDDDDDDDDDDDDDDDD", "ÄÄÄÄÄÄÄÄ"]
  default "Else"
}
credit k { amount 1 USD starts 2026-01-01 expires 2026-12-31 owner a covers [AmazonEC2, AmazonRDS, AmazonS3, AmazonVPC, AWSLambda, AmazonSNS] }
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_usage_start_date
111122223333,Amazon[31mRDS,Usage,9688.00,2026-10-03
-- $ crd explain policy.crd --charges bill.csv --row 1 --as-of 2026-11-20 --
note: charges that name no currency are taken as USD

9,688.00 USD on 2026-10-03
  row 1 of bill.csv, line 2; settled in 2026-10
  field           value
  account         111122223333 a
  provider        AWS
  service         Amazon?[31mRDS
  credit_service  Amazon?[31mRDS
  charge_type     Usage
  billing_entity  AWS

Categories

  Team is "Else"
  no   "A" (policy.crd:3): service in ["AAAAAAAAAAAAAAAAAAAA", "BBBBBBBBBBBBBBBBBBBBBBBBBB",
       "CCCCCCCCCCCCCCCCCCCCCCC…: no, it is "Amazon?[31mRDS"
  yes  default "Else" (policy.crd:4): no rule before it matched
       nearest miss: "A", which needs `service in ["AAAAAAAAAAAAAAAAAAAA",
       "BBBBBBBBBBBBBBBBBBBBBBBBBB", "CCCCCCCCCCCCCCCCCCCCCCC…` to be true

Credits
  k paid nothing:
       it does not cover Amazon?[31mRDS, only AWSLambda, AmazonEC2, AmazonRDS, AmazonS3, AmazonSNS
       and 1 more
  9,688.00 = paid 0.00 + left on the bill 9,688.00
