Days and months that the calendar lacks.

-- policy.crd --
let a = 2026-02-30
let b = 2026-13
let c = 2025-02-29
let d = 0000-01
let e = 2028-02-29
-- $ crd check policy.crd --
-- stderr --
error[CRD0109]: there is no day 2026-02-30
 --> policy.crd:1:9
  |
1 | let a = 2026-02-30
  |         ^^^^^^^^^^
  = help: dates are YYYY-MM-DD

error[CRD0110]: there is no month 2026-13
 --> policy.crd:2:9
  |
2 | let b = 2026-13
  |         ^^^^^^^
  = help: months are YYYY-MM

error[CRD0109]: there is no day 2025-02-29
 --> policy.crd:3:9
  |
3 | let c = 2025-02-29
  |         ^^^^^^^^^^
  = help: dates are YYYY-MM-DD

error[CRD0110]: there is no month 0000-01
 --> policy.crd:4:9
  |
4 | let d = 0000-01
  |         ^^^^^^^
  = help: months are YYYY-MM

4 errors
-- status 1 --
