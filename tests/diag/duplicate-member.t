An account joins once and leaves once, in that order.

-- policy.crd --
account ai_lab = 444455556666 "ai-lab"
account prod = 111122223333 "prod-main"
organization {
  member prod joined 2026-07-01
  member prod joined 2026-08-01
  member ai_lab joined 2026-07-01
  member ai_lab left 2026-06-01
  member ai_lab left 2026-09-01
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0544]: the account joined twice
 --> policy.crd:5:3
  |
4 |   member prod joined 2026-07-01
  |   ----------------------------- first said here
5 |   member prod joined 2026-08-01
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: keep one of the dates

error[CRD0545]: the account left before it joined
 --> policy.crd:7:3
  |
6 |   member ai_lab joined 2026-07-01
  |   ------------------------------- it joined here
7 |   member ai_lab left 2026-06-01
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

error[CRD0544]: the account left twice
 --> policy.crd:8:3
  |
7 |   member ai_lab left 2026-06-01
  |   ----------------------------- first said here
8 |   member ai_lab left 2026-09-01
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: keep one of the dates

3 errors
-- status 1 --
