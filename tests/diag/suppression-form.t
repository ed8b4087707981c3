A suppression needs a finding, a date and a reason, and a line of its own.

-- policy.crd --
# crd: allow(CRD0410) until 2026-12-31
# crd: allow(CRD0410): because
# crd: allow(CRD0410) until tomorrow: because
# crd: allow() until 2026-12-31: because
# crd: deny(CRD0410) until 2026-12-31: because
let a = 5 # crd: allow(CRD0410) until 2026-12-31: because
-- $ crd check policy.crd --
-- stderr --
error[CRD0901]: the comment gives no reason
 --> policy.crd:1:1
  |
1 | # crd: allow(CRD0410) until 2026-12-31
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: write `# crd: allow(CODE) until 2026-12-31: reason` on the line before

error[CRD0901]: the comment has no date
 --> policy.crd:2:1
  |
2 | # crd: allow(CRD0410): because
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: write `# crd: allow(CODE) until 2026-12-31: reason` on the line before

error[CRD0901]: the comment has no date
 --> policy.crd:3:29
  |
3 | # crd: allow(CRD0410) until tomorrow: because
  |                             ^^^^^^^^
  = help: write `# crd: allow(CODE) until 2026-12-31: reason` on the line before

error[CRD0901]: the comment names no finding
 --> policy.crd:4:1
  |
4 | # crd: allow() until 2026-12-31: because
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: write `# crd: allow(CODE) until 2026-12-31: reason` on the line before

error[CRD0901]: the comment says nothing that is known here
 --> policy.crd:5:1
  |
5 | # crd: deny(CRD0410) until 2026-12-31: because
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: write `# crd: allow(CODE) until 2026-12-31: reason` on the line before

error[CRD0901]: the comment stands behind code
 --> policy.crd:6:11
  |
6 | let a = 5 # crd: allow(CRD0410) until 2026-12-31: because
  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: write `# crd: allow(CODE) until 2026-12-31: reason` on the line before

6 errors
-- status 1 --
