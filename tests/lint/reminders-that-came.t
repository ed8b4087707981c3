A reminder that is past has done its work while another one of the same expiry is to come; of the last one it is said that nobody
is reminded any more.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
account lab = 111122223333 "lab"

category Funding {
  "Lab" when account is lab
  default "Other"
}

credit grant {
  amount   10.00 USD
  starts   2026-01-01
  expires  2026-12-31
  owner    lab
  restrict to Funding "Lab"
  remind   60 days before expiry
  remind   20 days before expiry
}
-- $ crd lint policy.crd --as-of 2026-12-11 --
-- $ crd lint policy.crd --as-of 2026-12-12 --
-- stderr --
warning[CRD0367]: the day of this reminder of `grant` is past
  --> policy.crd:14:3
   |
14 |   remind   60 days before expiry
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = note: it was 2026-11-01, and today is 2026-12-12; it expires on 2026-12-31
   = help: look at the credit now, and remind later

warning[CRD0367]: the day of this reminder of `grant` is past
  --> policy.crd:15:3
   |
15 |   remind   20 days before expiry
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = note: it was 2026-12-11, and today is 2026-12-12; it expires on 2026-12-31
   = help: look at the credit now, and remind later

2 warnings
-- status 1 --
