A category by tags books the usage to a team, and what a credit paid for it elsewhere.

-- needs crd version | grep -q "^hooks Lua" --
-- finds.crd --
account production = 111122223333 "prod-main"

category Funding {
  "Product" when account is production
  default "Other"
}

category Team {
  inherit tag.team
  default "Untagged"
}

credit grant {
  amount   10_000.00 USD
  starts   2026-07-01
  expires  2027-06-30
  owner    production
  remind   14 days before expiry
  restrict to Funding "Product"
}
-- fine.crd --
account production = 111122223333 "prod-main"

category Funding {
  "Product" when account is production
  default "Other"
}

category Team {
  "Credits" when charge_type is "Credit"
  inherit tag.team
  default "Untagged"
}

credit grant {
  amount   10_000.00 USD
  starts   2026-07-01
  expires  2027-06-30
  owner    production
  remind   14 days before expiry
  restrict to Funding "Product"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0319]: what credits pay for charges of `inherit tag.team` goes to the default "Untagged"
 --> finds.crd:9:3
  |
9 |   inherit tag.team
  |   ^^^^^^^^^^^^^^^^
  = witness: charge_type is "Credit", tag.team is absent (constructed)
  = help: give credits a rule of `Team`, such as `"Credits" when charge_type is "Credit"`

1 warning
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --
