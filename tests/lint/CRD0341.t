A category that has no value before the credit has expired; in its last month it has.

-- needs crd version | grep -q "^hooks Lua" --
-- finds.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"
account web        = 111122223333 "web"

category Funding effective 2027-07 {
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
}
-- fine.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"
account web        = 111122223333 "web"

category Funding effective 2027-06 {
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
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0341]: no charge can ever get the value "AI" of `Funding`
  --> finds.crd:16:3
   |
 5 | category Funding effective 2027-07 {
   | ---------------------------------- its rules never come to it
...
16 |   restrict to Funding "AI"
   |   ^^^^^^^^^^^^^^^^^^^^^^^^
   = note: it pays nothing: 10,000.00 USD are forfeited after 2027-06-30

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
