A comment hides a finding of lint; one that hides nothing is found by lint, and not by check, which cannot know.

-- policy.crd --
# crd: allow(unrestricted-credit) until 2026-12-31: whoever needs it
credit q3 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
}

# crd: allow(CRD0360) until 2026-12-31: the launch has no date yet
let a = 5
-- $ crd check policy.crd --as-of 2026-11-20 --
-- $ crd lint --allow no-reminder policy.crd --as-of 2026-11-20 --
-- stderr --
warning[CRD0905]: the next line has no finding CRD0360 to hide
 --> policy.crd:9:1
  |
9 | # crd: allow(CRD0360) until 2026-12-31: the launch has no date yet
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: remove the comment

1 warning
-- status 1 --
-- $ crd lint --allow no-reminder policy.crd --as-of 2026-11-20 --allow suppression-unused --
-- $ crd lint --allow no-reminder policy.crd --as-of 2027-01-01 2>&1 | grep '^warning' --
warning[CRD0904]: the comment has expired and hides nothing
warning[CRD0340]: `q3` may be drained by any account
warning[CRD0904]: the comment has expired and hides nothing
