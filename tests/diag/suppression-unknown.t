A suppression names a finding that exists; those of lint are lint's.

-- policy.crd --
# crd: allow(likely-mispelling) until 2026-12-31: because
# crd: allow(CRD0999) until 2026-12-31: because
# crd: allow(CRD0301) until 2026-12-31: because
# crd: allow(CRD0410,CRD0301) until 2026-12-31: because
let a = 5
-- $ crd check policy.crd --as-of 2026-11-20 --
-- stderr --
error[CRD0902]: there is no finding `likely-mispelling`
 --> policy.crd:1:14
  |
1 | # crd: allow(likely-mispelling) until 2026-12-31: because
  |              ^^^^^^^^^^^^^^^^^
  = help: did you mean `likely-misspelling`?

error[CRD0902]: there is no finding `CRD0999`
 --> policy.crd:2:14
  |
2 | # crd: allow(CRD0999) until 2026-12-31: because
  |              ^^^^^^^
  = help: docs/findings.md lists them

error[CRD0902]: there is no finding `CRD0410,CRD0301`
 --> policy.crd:4:14
  |
4 | # crd: allow(CRD0410,CRD0301) until 2026-12-31: because
  |              ^^^^^^^^^^^^^^^
  = help: name one: each finding has a comment of its own

3 errors
-- status 1 --
