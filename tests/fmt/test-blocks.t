In a test money is aligned at its end, names at their beginning; expectations of one kind that follow each other stand in
columns.

-- policy.crd --
test "t" {
 charge 9_688.00 USD from production for AmazonRDS in 2026-10
 charge 500.00 USD from ai_lab for AmazonSageMaker in 2026-10 as one
 charge - 5 USD from x for "Amazon EC2" on 2026-10-05

 charge 1 USD from y for z in 2026-10
 expect c applied 500.00 USD
 expect credit_2 remaining 9_500.00 USD in 2026-10
 expect c pending on 2026-10-01
 expect c exhausted on 2026-10-02
 expect credit_2 reactivates on 2026-10-03
 expect Team of one is "A"
 expect Workload of x is absent
 expect bill of production in 2026-10 is 5 USD
 expect bill of x in 2026-10 is -5 USD
 expect reminder of credit_2 on 2026-10-01
}
-- $ crd fmt policy.crd --
test "t" {
  charge 9_688.00 USD from production for AmazonRDS       in 2026-10
  charge   500.00 USD from ai_lab     for AmazonSageMaker in 2026-10 as one
  charge       -5 USD from x          for "Amazon EC2"    on 2026-10-05

  charge 1 USD from y for z in 2026-10
  expect c        applied   500.00 USD
  expect credit_2 remaining 9_500.00 USD in 2026-10
  expect c        pending   on 2026-10-01
  expect c        exhausted on 2026-10-02
  expect credit_2 reactivates on 2026-10-03
  expect Team     of one is "A"
  expect Workload of x   is absent
  expect bill of production in 2026-10 is 5 USD
  expect bill of x          in 2026-10 is -5 USD
  expect reminder of credit_2 on 2026-10-01
}
