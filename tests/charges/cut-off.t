A download that broke off is an error, and nothing of it is reported; `--on-error skip` does not help it.

-- policy.crd --
account prod = 111122223333
-- $ head -c 700 $DATA/keboola__component-aws-cost-and-usage-reports/MockTestReportV2-00001.csv.gz >bill.csv.gz; crd eval policy.crd --charges bill.csv.gz --by service --
-- stderr --
error[CRD0001]: the file cannot be read: the gzip data ends too early: the file was cut off
  --> bill.csv.gz

1 error
-- status 2 --
-- $ crd eval policy.crd --charges bill.csv.gz --by service --on-error skip --
-- stderr --
error[CRD0001]: the file cannot be read: the gzip data ends too early: the file was cut off
  --> bill.csv.gz

1 error
-- status 2 --
