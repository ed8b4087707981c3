With charges a finding about a credit says how many rows of the bill show it and what they cost, exactly, and the witness is
the first of them. The two agree with `crd eval`.

-- needs crd version | grep -q "^hooks Lua" --
-- open.crd --
account management = 999988887777 "management"
account main       = 111122223333 "main"

credit grant {
  amount  100.00 USD
  starts  2026-04-01
  expires 2027-03-31
  owner   management
  remind   14 days before expiry
}
-- two.crd --
account main = 111122223333 "main"

category Funding {
  "Main" when account is main
}

credit first {
  amount   100.00 USD
  starts   2026-04-01
  expires  2026-12-31
  owner    main
  remind   14 days before expiry
  covers   [AmazonRDS, AmazonS3]
  restrict to Funding "Main"
}

credit second {
  amount   100.00 USD
  starts   2026-04-01
  expires  2027-12-31
  owner    main
  remind   14 days before expiry
  restrict to Funding "Main"
}
-- $ crd lint open.crd --charges $DATA/cur2-real-april-2026 --as-of 2026-05-01 --
-- stderr --
warning[CRD0340]: `grant` may be drained by any account
 --> open.crd:4:8
  |
4 | credit grant {
  |        ^^^^^
  = note: 100.00 USD, first come, first served, from 2026-04 to 2027-03
  = note: accounts other than its owner have 47.6816938322 USD of charges that it could pay, in 1511 rows
  = witness: account is "111122223333", account.name is "example-main", service is "AmazonS3", credit_service is "AmazonS3", charge_type is "Usage" ($DATA/cur2-real-april-2026/cur2-daily-2026-04.csv:63, the first of 1511 rows, 47.68 USD)
  = help: add `restrict to CATEGORY "Value"`, with a category that looks at accounts

1 warning
-- status 1 --
-- $ crd eval open.crd --charges $DATA/cur2-real-april-2026 --include eligible --by account --format csv --
account,rows,cost
111122223333,1511,47.6816938322
-- $ crd lint two.crd --charges $DATA/cur2-real-april-2026 --as-of 2026-05-01 --format json --
{"format_version":"1.0","findings":[{"code":"CRD0347","slug":"competing-credits","severity":"warning","message":"`second` competes with `first` for the same charges","file":"two.crd","line":17,"column":8,"end_line":17,"end_column":14,"notes":["`first` goes first: it expires on 2026-12-31, this one on 2027-12-31","both may pay 204 rows of the charges, 7.444165205 USD"],"related":[{"file":"two.crd","line":7,"column":8,"end_line":7,"end_column":13,"message":"this one is applied before it"}],"help":"restrict them to different values, or let them cover different services","witness":{"constructed":false,"fields":{"account":"111122223333","account.name":"example-main","service":"AmazonS3","credit_service":"AmazonS3","charge_type":"Usage"},"file":"$DATA/cur2-real-april-2026/cur2-daily-2026-04.csv","line":63,"rows":204,"cost":"7.444165205","currency":"USD"}}]}
-- status 1 --
-- $ crd eval two.crd --charges $DATA/cur2-real-april-2026 --include eligible --where 'service in [AmazonRDS, AmazonS3]' --by account,credit_service --format csv --
account,credit_service,rows,cost
111122223333,AWSDataTransfer,236,0.0000022836
111122223333,AmazonRDS,34,7.3741666504
111122223333,AmazonS3,170,0.0699985546
