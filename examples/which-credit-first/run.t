AWS's example of the order of credits comes out as AWS prints it.

-- $ crd test $ROOT/examples/which-credit-first/policy.crd --
ok      both credits are applied to EC2, and he pays 85 for EC2 and 50 for S3
1 test, 1 passed, 0 failed
