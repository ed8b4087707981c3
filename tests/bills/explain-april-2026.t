On a real bill: a charge that a credit paid while another one was paused, one that two credits shared, one that no credit can
pay, and where a credit went.

-- $ cd $ROOT && crd explain examples/demo/policy.crd --charges tests/data/cur2-real-april-2026 --row 100 --as-of 2026-05-01 --
0.0000088 USD on 2026-04-10
  row 100 of tests/data/cur2-real-april-2026/cur2-daily-2026-04.csv, line 101; settled in 2026-04
  field           value
  account         111122223333 main
  account.name    example-main
  provider        AWS
  service         AmazonS3
  credit_service  AmazonS3
  product_name    Amazon Simple Storage Service
  sku             ZWQ6Q48CRJXX4FXE
  usage_type      Requests-Tier2
  region          us-east-1
  charge_type     Usage
  billing_entity  AWS

Categories

  Part is "Storage"
  no   "NAT gateways" (examples/demo/policy.crd:20): usage_type starts with "NatGateway": no, it is
       "Requests-Tier2"
  no   "Data transfer" (examples/demo/policy.crd:21): usage_type ends with "-Bytes": no, it is
       "Requests-Tier2"
  no   "Servers" (examples/demo/policy.crd:22): service is "AmazonEC2": no, it is "AmazonS3"
  no   "Load balancers" (examples/demo/policy.crd:23): service is "AWSELB": no, it is "AmazonS3"
  no   "Databases" (examples/demo/policy.crd:24): service in ["AWSDatabaseMigrationSvc",
       "AmazonDAX", "AmazonDocDB", "AmazonDynamoDB", "Amaz…: no, it is "AmazonS3"
  no   "Public addresses" (examples/demo/policy.crd:25): service is "AmazonVPC": no, it is
       "AmazonS3"
  yes  "Storage" (examples/demo/policy.crd:26): service in ["AWSBackup", "AWSDataSync",
       "AWSStorageGateway", "AWSStorageGatewayDeepArchive…: yes, it is "AmazonS3"
       nearest miss: "NAT gateways", which needs `usage_type starts with "NatGateway"` to be true

  CostCenter is "Untagged"
  no   "Credits" (examples/demo/policy.crd:32): charge_type is "Credit": no, it is "Usage"
  no   inherit tag.CostCenter (examples/demo/policy.crd:33): tag.CostCenter is present: no, it is
       absent
  yes  default "Untagged" (examples/demo/policy.crd:34): no rule before it matched
       nearest miss: "Credits", which needs `charge_type is "Credit"` to be true

  Funding is "Operations"
  no   "Research grant" (examples/demo/policy.crd:39): account is "444455556666": no, it is
       "111122223333"
  yes  default "Operations" (examples/demo/policy.crd:40): no rule before it matched
       nearest miss: "Research grant", which needs `account is "444455556666"` to be true

Credits
  settled as part of 0.0000796, with the charges that credits cannot tell from it
  research_grant paid nothing:
       category `Funding` has to be "Research grant", and is "Operations"
  edge_trial paid nothing:
       it does not cover AmazonS3, only AWSELB, AmazonVPC
  database_trial paid nothing:
       it does not cover AmazonS3, only AmazonRDS
  new_customer paid 0.0000088
  0.0000088 = paid 0.0000088 + left on the bill 0.00
-- $ cd $ROOT && crd explain examples/demo/policy.crd --charges tests/data/cur2-real-april-2026 --row 40 --as-of 2026-05-01 | sed -n '/^Credits/,$p' --
Credits
  not eligible for credits: credit
  -0.000012 = paid 0.00 + left on the bill -0.000012
-- $ cd $ROOT && crd explain examples/demo/policy.crd --charges tests/data/cur2-real-april-2026 --row 1878 --as-of 2026-05-01 | sed -n '1,2p;/^Credits/,$p' --
0.408 USD on 2026-04-12
  row 1878 of tests/data/cur2-real-april-2026/cur2-daily-2026-04.csv, line 1879; settled in 2026-04
Credits
  settled as part of 2.125, with the charges that credits cannot tell from it
  research_grant paid nothing:
       category `Funding` has to be "Research grant", and is "Operations"
  edge_trial paid nothing:
       it does not cover AmazonRDS, only AWSELB, AmazonVPC
  database_trial paid 0.17664:
       its balance ran out in 2026-04, most of it for `main` AmazonRDS 5.00 USD
  new_customer paid 0.23136
  0.408 = paid 0.408 + left on the bill 0.00
-- $ cd $ROOT && crd explain examples/demo/policy.crd --charges tests/data/cur2-real-april-2026 --credit database_trial --as-of 2026-05-01 --
Credit database_trial as of 2026-05-01, in USD: exhausted
opening 5.00 = applied 5.00 + remaining 0.00 + forfeited 0.00

Where it went
  month    account            service    sku               amount
  2026-04  111122223333 main  AmazonRDS  AXC2TYPWXFK88MVY    5.00
  ───────────────────────────────────────────────────────────────
  total                                                      5.00

What there was to pay
                                                    amount
  paid by it                                          5.00
  services that it does not cover                    40.31
  its balance was used up                             2.37
  ────────────────────────────────────────────────────────
  eligible for credits, negative charges taken off   47.68
