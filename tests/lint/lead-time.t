The lead time counts days across the ends of months and leap years, and the policy may set it.

-- leap.crd --
account training = 444455556666 "training"

category Funding {
  "AI" when account is training
  default "Everything else"
}

credit grant {
  amount   10_000.00 USD
  starts   2027-07-01
  expires  2028-02-29
  owner    training
  restrict to Funding "AI"
}
-- month.crd --
import "leap.crd"

lint {
  lead time 31 days
}
-- none.crd --
import "leap.crd"

lint {
  lead time 0 days
}
-- $ crd lint leap.crd --as-of 2028-02-14 --allow no-reminder --
-- $ crd lint leap.crd --as-of 2028-02-15 --allow no-reminder --
-- stderr --
warning[CRD0348]: `grant` expires soon
  --> leap.crd:11:3
   |
11 |   expires  2028-02-29
   |   ^^^^^^^^^^^^^^^^^^^
   = note: its last day is 2028-02-29, 14 days after 2028-02-15; the lead time is 14 days
   = help: `crd plan` shows what is left of its 10,000.00 USD

1 warning
-- status 1 --
-- $ crd lint month.crd --as-of 2028-01-28 --allow no-reminder --
-- $ crd lint month.crd --as-of 2028-01-29 --allow no-reminder --
-- stderr --
warning[CRD0348]: `grant` expires soon
  --> leap.crd:11:3
   |
11 |   expires  2028-02-29
   |   ^^^^^^^^^^^^^^^^^^^
   = note: its last day is 2028-02-29, 31 days after 2028-01-29; the lead time is 31 days
   = help: `crd plan` shows what is left of its 10,000.00 USD

1 warning
-- status 1 --
-- $ crd lint none.crd --as-of 2028-02-28 --allow no-reminder --
-- $ crd lint none.crd --as-of 2028-02-29 --allow no-reminder --
-- stderr --
warning[CRD0348]: `grant` expires today
  --> leap.crd:11:3
   |
11 |   expires  2028-02-29
   |   ^^^^^^^^^^^^^^^^^^^
   = note: its last day is 2028-02-29; the lead time is 0 days
   = help: `crd plan` shows what is left of its 10,000.00 USD

1 warning
-- status 1 --
-- $ crd lint none.crd --as-of 2028-03-01 --allow no-reminder --
