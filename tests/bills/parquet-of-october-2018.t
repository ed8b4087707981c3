A real legacy bill as Parquet: names in snake case, costs as DOUBLE, pages of version 2. The total is that of its
shortest decimals, added by other means; one thread or many.

-- policy.crd --
category Kind {
  "Compute" when service is AmazonEC2
  "Storage" when service in [AmazonS3, AmazonEFS]
  default "Rest"
}
-- needs crd eval policy.crd --charges $DATA/awslabs__aws-well-architected-labs/Oct2018-WorkshopCUR-00001.snappy.parquet --
-- $ crd eval policy.crd --charges $DATA/awslabs__aws-well-architected-labs/Oct2018-WorkshopCUR-00001.snappy.parquet --format csv --
Kind,rows,cost
Compute,57624,737.497233862
Rest,25403,3326.7064126759
Storage,36280,0.279485
-- $ crd eval policy.crd --charges $DATA/awslabs__aws-well-architected-labs/Oct2018-WorkshopCUR-00001.snappy.parquet | tail -1 --
exactly 4,064.4831315379 USD in 119,307 rows
-- $ mkdir bills && ln -s $DATA/awslabs__aws-well-architected-labs/Oct2018-WorkshopCUR-00001.snappy.parquet bills/a.parquet; crd eval policy.crd --charges bills --threads 1 --by charge_type,month --format csv --
charge_type,month,rows,cost
DiscountedUsage,2018-10,8345,0.00
RIFee,2018-10,9,149.775379
Usage,2018-10,110953,3914.7077525379
-- $ crd diff policy.crd policy.crd --as-of 2018-11-01 --charges bills | head -2 --
Diff of policy.crd and policy.crd as of 2018-11-01, in USD
119,307 rows of charges from bills, 2018-10
