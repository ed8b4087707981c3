Levels of lint's findings: from the policy, from the command line, which wins, and from when they fail.

-- policy.crd --
credit q3 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
}
-- errors-only.crd --
lint { fail on error }
credit q3 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
}
-- $ crd lint --allow no-reminder policy.crd --as-of 2026-11-20 --
-- stderr --
warning[CRD0340]: `q3` may be drained by any account
 --> policy.crd:1:8
  |
1 | credit q3 {
  |        ^^
  = note: 10,000.00 USD, first come, first served, from 2026-07 to 2027-06
  = help: add `restrict to CATEGORY "Value"`, with a category that looks at accounts

1 warning
-- status 1 --
-- $ crd lint --allow no-reminder policy.crd --as-of 2026-11-20 --fail-level error --format json | head -c 60 --
{"format_version":"1.0","findings":[{"code":"CRD0340","slug"
\ no newline at the end
-- $ crd lint --allow no-reminder policy.crd --as-of 2026-11-20 --fail-level error -q 2>err; echo $? --
0
-- $ crd lint --allow no-reminder policy.crd --as-of 2026-11-20 --deny unrestricted-credit --fail-level error 2>err; echo $?; head -n 1 err --
1
error[CRD0340]: `q3` may be drained by any account
-- $ crd lint --allow no-reminder policy.crd --as-of 2026-11-20 --allow unrestricted-credit --
-- $ crd lint --allow no-reminder errors-only.crd --as-of 2026-11-20 2>err; echo $?; head -n 1 err --
0
warning[CRD0340]: `q3` may be drained by any account
-- $ crd lint --allow no-reminder errors-only.crd --as-of 2026-11-20 --fail-level warning 2>err; echo $? --
1
-- $ crd lint --allow no-reminder errors-only.crd policy.crd --as-of 2026-11-20 2>err; echo $? --
1
