A finding of lint is explained with a policy that has it and one that has not.

-- $ crd help empty-pause --
CRD0364 empty-pause (warning)

a pause covers no day

`until` is the day on which the credit is active again, so a pause from a day until the same day
pauses nothing.

Found in:

  account management = 999988887777 "management"
  account training   = 444455556666 "training"
  account web        = 111122223333 "web"

  category Funding {
    "AI" when account is training
    default "Everything else"
  }

  credit grant {
    amount   10_000.00 USD
    starts   2026-07-01
    expires  2027-06-30
    owner    training
    remind   14 days before expiry
    restrict to Funding "AI"
    pause    from 2026-08-01 until 2026-08-01
  }

Not found in:

  account management = 999988887777 "management"
  account training   = 444455556666 "training"
  account web        = 111122223333 "web"

  category Funding {
    "AI" when account is training
    default "Everything else"
  }

  credit grant {
    amount   10_000.00 USD
    starts   2026-07-01
    expires  2027-06-30
    owner    training
    remind   14 days before expiry
    restrict to Funding "AI"
    pause    from 2026-08-01 until 2026-08-02
  }
