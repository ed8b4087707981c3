Errors cannot be suppressed.

-- policy.crd --
# crd: allow(CRD0401) until 2026-12-31: because
let a = [444455556666, nobody]
-- $ crd check policy.crd --
-- stderr --
error[CRD0903]: `CRD0401` cannot be suppressed
 --> policy.crd:1:14
  |
1 | # crd: allow(CRD0401) until 2026-12-31: because
  |              ^^^^^^^
  = help: mend what it reports: `crd help CRD0401`

error[CRD0401]: nothing is called `nobody`; expected an account, as the others in the list
 --> policy.crd:2:24
  |
2 | let a = [444455556666, nobody]
  |                        ^^^^^^

2 errors
-- status 1 --
