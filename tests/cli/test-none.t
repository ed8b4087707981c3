A policy without tests passes.

-- policy.crd --
account prod = 111122223333
-- $ crd test policy.crd --
0 tests, 0 passed, 0 failed
-- $ crd test policy.crd --format json --
{"format_version":"1.0","tests":[],"passed":0,"failed":0}
