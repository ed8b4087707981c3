The same kind of bill from CSV, gzip and zip, by file and through a pipe: found from the bytes, whatever the name.

-- policy.crd --
account prod = 111122223333
-- $ cp $DATA/keboola__component-aws-cost-and-usage-reports/MockTestReport-00001.csv.zip bill; crd eval policy.crd --charges bill --by service --format csv --
service,rows,cost
AmazonEC2,2,0.0216
AmazonS3,1,0.023552
-- $ crd eval policy.crd --charges $DATA/keboola__component-aws-cost-and-usage-reports/sample_billing_data.csv --by service --format csv --
service,rows,cost
AmazonEC2,2,0.0216
AmazonS3,1,0.023552
-- $ crd eval policy.crd --charges - --by service --format csv <$DATA/keboola__component-aws-cost-and-usage-reports/MockTestReport-00001.csv.zip --
service,rows,cost
AmazonEC2,2,0.0216
AmazonS3,1,0.023552
-- $ cat $DATA/keboola__component-aws-cost-and-usage-reports/MockTestReport-00001.csv.zip | crd eval policy.crd --charges - --by service --format csv --
service,rows,cost
AmazonEC2,2,0.0216
AmazonS3,1,0.023552
-- $ crd eval policy.crd --charges $DATA/keboola__component-aws-cost-and-usage-reports/MockTestReportV2-00001.csv.gz --by service --format csv --
service,rows,cost
AmazonEC2,2,0.0432
AmazonRDS,1,0.018
AmazonS3,1,0.047104
-- $ crd eval policy.crd --charges $DATA/keboola__component-aws-cost-and-usage-reports/sample_billing_data_v2.csv --by service --format csv --
service,rows,cost
AmazonEC2,2,0.0432
AmazonRDS,1,0.018
AmazonS3,1,0.047104
-- $ cp $DATA/keboola__component-aws-cost-and-usage-reports/MockTestReportV2-00001.csv.gz once; gzip -c once >twice; crd eval policy.crd --charges twice --by service --format csv --
-- stderr --
error[CRD0701]: the charges are still packed, as a gzip file
  --> twice
   = help: give crd the unpacked file; the `crd` command unpacks gzip, zstd and zip by itself, once

1 error
-- status 2 --
