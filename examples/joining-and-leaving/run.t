AWS's examples of joining and leaving an organization come out as AWS prints them.

-- $ crd test $ROOT/examples/joining-and-leaving/policy.crd --
ok      in the month of joining it pays for her own usage before the day
ok      from the next month on it pays for the organization
ok      in the month of leaving it still pays for the organization
ok      afterwards it has left with her
4 tests, 4 passed, 0 failed
