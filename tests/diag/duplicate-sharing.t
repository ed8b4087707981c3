Sharing is said once for a date and scope.

-- policy.crd --
account ai_lab = 444455556666 "ai-lab"
account prod = 111122223333 "prod-main"
organization {
  sharing on
  sharing off
  sharing off for [ai_lab, prod] from 2026-08-01
  sharing on for [prod] from 2026-08-01
  sharing on for [prod] from 2026-09-01
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0543]: sharing from the beginning is said twice
 --> policy.crd:5:3
  |
4 |   sharing on
  |   ---------- first said here
5 |   sharing off
  |   ^^^^^^^^^^^
  = help: keep one of the lines, or give them different dates

error[CRD0543]: sharing of 111122223333 from 2026-08-01 is said twice
 --> policy.crd:7:3
  |
6 |   sharing off for [ai_lab, prod] from 2026-08-01
  |   ---------------------------------------------- first said here
7 |   sharing on for [prod] from 2026-08-01
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: keep one of the lines, or give them different dates

2 errors
-- status 1 --
